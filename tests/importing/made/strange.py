"""More made-up documents, of other types and other hands: parts and chapters, tables, annexes, run-in headings."""
# ruff: noqa: E501
# Words are as long as they are.

from tests.importing.made.truth import Annex, Part, Truth

PROGRAMME = Truth(
    name="programme",
    type="chuong-trinh",
    title="CHƯƠNG TRÌNH",
    agency=("ỦY BAN NHÂN DÂN", "TỈNH MẪU"),
    issuer="ỦY BAN NHÂN DÂN TỈNH MẪU",
    number="09",
    symbol="CTr-UBND",
    place="Mẫu",
    day="ngày 02 tháng 02 năm 2026",
    date="2026-02-02",
    subject="Phòng, chống mua bán người trên địa bàn tỉnh giai đoạn 2026 - 2030",
    bases=("Thực hiện Quyết định số 33/QĐ-TTg ngày 07 tháng 01 năm 2026 của Thủ tướng Chính phủ",),
    opening="Ủy ban nhân dân tỉnh ban hành Chương trình như sau:",
    body=(
        Part("Phần I", "TÌNH HÌNH", children=(
            Part("1", "Kết quả đã đạt", ("Các xã vùng cao đã có loa ở từng bản; 12 trường học dạy bài về lời mời đi làm xa.",)),
            Part("2", "Việc còn vướng", children=(
                Part("a", text=("Tin báo đến chậm, có nơi sau một tuần mới tới huyện.",)),
                Part("b", text=("Người trở về chưa biết mình được giúp gì.",)),
                Part("đ", text=("Cán bộ ở cơ sở đổi nhiều.",)),
            )),
        )),
        Part("Phần II", "NỘI DUNG", children=(
            Part("Mục 1", "MỤC TIÊU", children=(
                Part("1", text=("Hằng năm 100% tin báo được tiếp nhận và phân loại.",)),
                Part("2", text=("Đến hết năm 2030 mọi xã có nơi tiếp người trở về.",)),
            )),
            Part("Mục 2", "GIẢI PHÁP", children=(
                Part("1", "Về truyền thông", children=(
                    Part("-", text=("Mỗi quý phát một bản tin ba phút bằng tiếng phổ thông và tiếng dân tộc.",)),
                    Part("-", text=("Làm một video ngắn đăng trên trang của tỉnh trước ngày 30/6/2026.",)),
                )),
                Part("2", "Về giúp đỡ", ("Sở Y tế chủ trì, phối hợp với Công an tỉnh và Hội Liên hiệp Phụ nữ tỉnh lập danh mục các nơi tiếp nhận.",)),
            )),
        )),
    ),
    closing="Trên đây là Chương trình của tỉnh, các đơn vị căn cứ thực hiện./.",
    recipients=("Bộ Công an (để báo cáo)", "Thường trực Tỉnh ủy, HĐND tỉnh", "Các sở, ban, ngành", "UBND các xã, phường", "Lưu: VT, NC"),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    post="PHÓ CHỦ TỊCH",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"33-qd-ttg-2026"}),
    given=frozenset({("Sở Y tế", "lead"), ("Công an tỉnh", "partner"), ("Hội Liên hiệp Phụ nữ tỉnh", "partner")}),
    due=frozenset({"2026-06-30"}),
    said=frozenset({"video"}),
)  # fmt: skip

RULES = Truth(
    name="rules",
    type="quy-che",
    title="QUY CHẾ",
    agency=("ỦY BAN NHÂN DÂN XÃ VÍ DỤ", "BAN CHỈ ĐẠO PHÒNG, CHỐNG MUA BÁN NGƯỜI"),
    issuer="BAN CHỈ ĐẠO PHÒNG, CHỐNG MUA BÁN NGƯỜI",
    superior="ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
    number="05",
    symbol="QC-BCĐ",
    place="Ví Dụ",
    day="ngày 11 tháng 8 năm 2026",
    date="2026-08-11",
    subject="Tiếp nhận và chuyển tin báo về mua bán người",
    body=(
        Part("Chương I", "QUY ĐỊNH CHUNG", children=(
            Part("Điều 1", "Phạm vi", children=(
                Part("1", text=("Quy chế này nói về cách nhận, ghi và chuyển tin báo trong xã.",)),
                Part("2", text=("Tin báo đến từ ngoài xã làm theo Nghị định số 162/2025/NĐ-CP ngày 29/6/2025.",)),
            )),
            Part("Điều 2", "Nguyên tắc", ("Giữ kín, nhanh, đúng người; không hỏi đi hỏi lại một chuyện.",)),
        )),
        Part("Chương II", "VIỆC CỦA TỪNG NƠI", children=(
            Part("Điều 3", "Công an xã", children=(
                Part("1", text=("Trực điện thoại cả ngày đêm.",)),
                Part("2", text=("Báo Công an tỉnh trong ngày nhận tin.",)),
            )),
            Part("Điều 4", "Trạm Y tế xã", ("Khám ban đầu cho người trở về tại phòng riêng.",)),
        )),
        Part("Chương III", "ĐIỀU KHOẢN CUỐI", children=(
            Part("Điều 5", "Hiệu lực", ("Quy chế có hiệu lực từ ngày ký./.",)),
        )),
    ),
    recipients=("Thành viên Ban Chỉ đạo", "Các thôn, bản", "Lưu: VT, BCĐ"),
    authority=("TM. BAN CHỈ ĐẠO",),
    post="TRƯỞNG BAN",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"162-2025-nd-cp"}),
)  # fmt: skip

MATRIX = Truth(
    name="matrix",
    type="ke-hoach",
    title="KẾ HOẠCH",
    agency=("UBND PHƯỜNG THỬ NGHIỆM", "TRẠM Y TẾ"),
    issuer="TRẠM Y TẾ",
    superior="UBND PHƯỜNG THỬ NGHIỆM",
    number="7",
    symbol="KH-TYT",
    place="Thử Nghiệm",
    day="ngày 9 tháng 3 năm 2026",
    date="2026-03-09",
    subject="Tuần lễ cùng người trở về năm 2026",
    bases=("Thực hiện Kế hoạch số 40/KH-UBND ngày 27/02/2026 của UBND phường Thử Nghiệm",),
    opening="Trạm Y tế xây dựng kế hoạch cụ thể như sau:",
    body=(
        Part("I", "YÊU CẦU", ("Việc gì cũng có người nhận và có ngày xong.",)),
        Part("II", "VIỆC LÀM", ("Các việc trong tuần lễ:",), table=(
            ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian"),
            ("1", "Phát tờ gấp tại cổng chợ", "Trạm Y tế", "Đoàn Thanh niên phường", "15/4"),
            ("2", "Treo băng rôn ở ngã tư", "Tổ dân phố số 3", "", "trước ngày 10/4"),
            ("3", "Nói chuyện với công nhân", "Công đoàn phường", "Công an phường", "Tháng 5"),
        )),
        Part("III", "KINH PHÍ", ("Từ nguồn ngân sách của phường.",)),
    ),
    closing="Trên đây là kế hoạch của Trạm Y tế./.",
    recipients=("UBND phường (báo cáo)", "Các tổ dân phố", "Lưu: TYT"),
    authority=(),
    post="TRẠM TRƯỞNG",
    signer="Nguyễn Văn Mẫu",
    annexes=(
        Annex("Phụ lục I", "CÁC NƠI TIẾP NHẬN", "(Kèm theo Kế hoạch số 7/KH-TYT ngày 09/3/2026 của Trạm Y tế)", (
            Part("1", text=("Trụ sở phường: cả ngày.",)),
            Part("2", text=("Nhà văn hóa tổ 3: buổi tối.",)),
        )),
        Annex("Phụ lục II", "DỰ TRÙ VẬT LIỆU", "(Kèm theo Kế hoạch số 7/KH-TYT ngày 09/3/2026 của Trạm Y tế)", (
            Part("", table=(("Tên", "Số lượng"), ("Tờ gấp", "500"), ("Băng rôn", "4"))),
        )),
    ),
    cited=frozenset({"40-kh-ubnd-2026"}),
    given=frozenset({
        ("Trạm Y tế", "lead"), ("Đoàn Thanh niên phường", "partner"), ("Tổ dân phố số 3", "lead"),
        ("Công đoàn phường", "lead"), ("Công an phường", "partner"),
    }),
    due=frozenset({"2026-04-15", "2026-04-10", "2026-05-31"}),
    said=frozenset({"brochure", "banner", "session"}),
)  # fmt: skip

NOTICE = Truth(
    name="notice",
    type="thong-bao",
    title="THÔNG BÁO",
    agency=("ỦY BAN NHÂN DÂN", "ĐẶC KHU VÍ DỤ"),
    issuer="ỦY BAN NHÂN DÂN ĐẶC KHU VÍ DỤ",
    number="118",
    symbol="TB-UBND",
    place="Đặc khu Ví Dụ",
    day="ngày 01 tháng 7 năm 2026",
    date="2026-07-01",
    subject="Về lịch các hoạt động hưởng ứng Ngày toàn dân phòng, chống mua bán người",
    opening="Ủy ban nhân dân đặc khu thông báo đến bà con lịch hoạt động như sau:",
    body=(
        Part("1", "Thời gian", ("Từ 7 giờ 30 phút ngày 30/7/2026.",)),
        Part("2", "Địa điểm", ("Sân bóng của thôn Bến; nếu mưa thì chuyển vào nhà văn hóa thôn Bến.",)),
        Part("3", "Nội dung", children=(
            Part("+", text=("Chiếu video và trả lời câu hỏi;",)),
            Part("+", text=("Thi vẽ áp phích của học sinh.",)),
        )),
        Part("4", "Liên hệ", ("Gọi tổng đài 111 khi cần hỏi thêm.",)),
    ),
    closing="Rất mong bà con đến dự đông đủ./.",
    recipients=("Các thôn", "Đài truyền thanh", "Lưu: VT"),
    authority=("TL. CHỦ TỊCH",),
    post="CHÁNH VĂN PHÒNG",
    signer="Nguyễn Văn Mẫu",
    due=frozenset({"2026-07-30"}),
    said=frozenset({"video", "poster", "campaign-day"}),
)  # fmt: skip

REQUEST = Truth(
    name="request",
    type="to-trinh",
    title="TỜ TRÌNH",
    agency=("HỘI LIÊN HIỆP PHỤ NỮ TỈNH MẪU", "HỘI LHPN XÃ VÍ DỤ"),
    issuer="HỘI LHPN XÃ VÍ DỤ",
    superior="HỘI LIÊN HIỆP PHỤ NỮ TỈNH MẪU",
    number="03",
    symbol="TTr-BTV",
    place="Ví Dụ",
    day="ngày 18 tháng 9 năm 2026",
    date="2026-09-18",
    subject="Xin kinh phí mở lớp cho tổ viên tổ hòa giải",
    addressees=("Ủy ban nhân dân xã Ví Dụ",),
    bases=(
        "Căn cứ Luật Phòng, chống mua bán người số 53/2024/QH15",
        "Căn cứ Nghị quyết số 12-NQ/HU ngày 05/01/2026 của Ban Thường vụ Đảng ủy",
        "Xét nhu cầu của các chi hội",
    ),
    opening="Hội Liên hiệp Phụ nữ xã kính trình Ủy ban nhân dân xã xem xét các nội dung sau:",
    body=(
        Part("A", "LÝ DO", ("Tổ viên gặp dân hằng ngày nhưng chưa ai chỉ cách nghe và cách giữ kín chuyện.",)),
        Part("B", "ĐỀ XUẤT", children=(
            Part("I", "Lớp học", ("Hai lớp, mỗi lớp 30 người, xong trước ngày 20 tháng 11 năm 2026.",)),
            Part("II", "Tiền", ("Xin từ nguồn chi thường xuyên; số tiền ghi ở bảng kèm theo.",)),
        )),
    ),
    closing="Kính đề nghị Ủy ban nhân dân xã xem xét, quyết định./.",
    recipients=("Như trên", "Hội LHPN tỉnh", "Lưu: BTV"),
    authority=("TM. BAN THƯỜNG VỤ",),
    post="CHỦ TỊCH",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"luat-53-2024-qh15", "12-nq-hu-2026"}),
    due=frozenset({"2026-11-20"}),
)  # fmt: skip

STRANGE = (PROGRAMME, RULES, MATRIX, NOTICE, REQUEST)
