"""Made-up official documents whose every part is known: what an import of them should give."""
# ruff: noqa: E501
# Words are as long as they are.

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Part:
    """A clause: *label* bare as a Document keeps it, *heading*, paragraphs of *text*, a *table*, the parts below."""

    label: str
    heading: str = ""
    text: tuple[str, ...] = ()
    children: tuple["Part", ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Annex:
    """What follows the signature: its *label* as printed, its title, the line in brackets, its parts."""

    label: str
    heading: str
    note: str
    body: tuple[Part, ...]


@dataclass(frozen=True)
class Truth:
    """One document. *agency* are the lines of its head, *issuer* the name they make; *day* is as printed.

    *cited* are the ids of all documents that it names, *given* pairs of body and role, *due* its days, *said* the
    channels that it promises; *people* are never to be kept.
    """

    name: str
    type: str
    title: str
    agency: tuple[str, ...]
    issuer: str
    number: str
    symbol: str
    place: str
    day: str
    date: str | None
    subject: str
    body: tuple[Part, ...]
    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    post: str
    signer: str
    superior: str = ""
    addressees: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    opening: str = ""
    closing: str = ""
    annexes: tuple[Annex, ...] = ()
    cited: frozenset[str] = frozenset()
    given: frozenset[tuple[str, str]] = frozenset()
    due: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    people: tuple[str, ...] = field(default=("Nguyễn Văn Mẫu", "Maunv", "11:09:49"))


PLAN = Truth(
    name="plan",
    type="ke-hoach",
    title="KẾ HOẠCH",
    agency=("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
    issuer="ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
    number="17",
    symbol="KH-UBND",
    place="Ví Dụ",
    day="ngày 05 tháng 3 năm 2026",
    date="2026-03-05",
    subject="Phòng ngừa mua bán người và giúp đỡ người trở về trên địa bàn xã năm 2026",
    bases=(
        "Căn cứ Quyết định số 33/QĐ-TTg ngày 07/01/2026 của Thủ tướng Chính phủ về Chương trình phòng, chống mua bán người",
        "Thực hiện Kế hoạch số 218/KH-UBND ngày 14 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Mẫu; Công văn số 77/SYT-NV "
        "ngày 20/02/2026 của Sở Y tế tỉnh Mẫu",
    ),
    opening="Ủy ban nhân dân xã Ví Dụ ban hành Kế hoạch với các nội dung như sau:",
    body=(
        Part(
            "I",
            "MỤC ĐÍCH, YÊU CẦU",
            children=(
                Part(
                    "1",
                    "Mục đích",
                    (
                        "Mỗi gia đình trong xã biết những lời mời nào cần hỏi lại, biết gọi tổng đài 111 khi lo cho người thân, "
                        "và biết người trở về được giúp những gì.",
                    ),
                ),
                Part(
                    "2",
                    "Yêu cầu",
                    children=(
                        Part("-", text=("Việc làm đến từng thôn, gọn nhẹ, phù hợp với mùa vụ và phong tục của từng nơi.",)),
                        Part("-", text=("Giữ kín chuyện riêng của người được giúp; không nêu tên trong bất cứ báo cáo nào.",)),
                    ),
                ),
            ),
        ),
        Part(
            "II",
            "CHỈ TIÊU",
            children=(
                Part("1", text=("100% thôn có buổi nói chuyện trước ngày 30/9/2026.",)),
                Part("2", text=("Ít nhất 04 lượt phát thanh mỗi tháng trên loa truyền thanh của thôn.",)),
            ),
        ),
        Part(
            "III",
            "NHIỆM VỤ",
            children=(
                Part(
                    "1",
                    "Truyền thông",
                    children=(
                        Part("a", text=("In và phát tờ rơi đến các hộ có người đi làm xa; treo băng rôn ở cổng chợ.",)),
                        Part("b", text=("Hưởng ứng Ngày toàn dân phòng, chống mua bán người 30/7 tại trung tâm xã:",),
                             children=(Part("-", text=("Mít tinh và diễu hành;",)), Part("-", text=("Hội thi tiểu phẩm.",)))),
                        Part("c", text=("Nhắn tin trên nhóm Zalo của thôn mỗi tháng một lần.",)),
                    ),
                ),
                Part(
                    "2",
                    "Tiếp nhận và giúp đỡ",
                    (
                        "Người đến trình báo được tiếp ở nơi riêng, có người nghe bằng tiếng mẹ đẻ nếu cần, theo Luật Phòng, chống "
                        "mua bán người năm 2024.",
                    ),
                ),
            ),
        ),
        Part(
            "IV",
            "TỔ CHỨC THỰC HIỆN",
            children=(
                Part("1", "Công an xã", children=(
                    Part("-", text=("Chủ trì, phối hợp với Trạm Y tế xã tiếp nhận tin báo.",)),
                    Part("-", text=("Báo cáo Ủy ban nhân dân xã trước ngày 15/6 và ngày 15/12.",)),
                )),
                Part("2", "Đề nghị Hội Liên hiệp Phụ nữ xã", children=(
                    Part("-", text=("Vận động hội viên cùng hỏi thăm những nhà có con em đi xa.",)),
                )),
                Part("3", "Các thôn", ("Đưa nội dung Kế hoạch này vào buổi họp thôn gần nhất.",)),
            ),
        ),
    ),
    closing="Trên đây là Kế hoạch năm 2026, các đơn vị và các thôn căn cứ để thực hiện./.",
    recipients=("Sở Y tế tỉnh Mẫu", "Thường trực Đảng ủy xã", "Các thôn", "Lưu: VT, VHXH"),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    post="PHÓ CHỦ TỊCH",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"33-qd-ttg-2026", "218-kh-ubnd-2026", "77-syt-nv-2026", "luat-53-2024-qh15"}),
    given=frozenset({("Công an xã", "lead"), ("Trạm Y tế xã", "partner"), ("Hội Liên hiệp Phụ nữ xã", "asked"), ("Các thôn", "lead")}),
    due=frozenset({"2026-09-30", "2026-07-30", "2026-06-15", "2026-12-15"}),
    said=frozenset({"leaflet", "banner", "loudspeaker", "campaign-day", "zalo", "session"}),
)  # fmt: skip

LETTER = Truth(
    name="letter",
    type="cong-van",
    title="",
    agency=("UBND TỈNH MẪU", "SỞ Y TẾ"),
    issuer="SỞ Y TẾ",
    superior="UBND TỈNH MẪU",
    number="431",
    symbol="SYT-BTXH",
    place="Mẫu",
    day="ngày 10 tháng 7 năm 2026",
    date="2026-07-10",
    subject="chuẩn bị các hoạt động hưởng ứng ngày 30/7",
    addressees=("Ủy ban nhân dân các xã, phường", "Bệnh viện Đa khoa tỉnh"),
    bases=("Thực hiện Kế hoạch số 218/KH-UBND ngày 14/02/2026 của Ủy ban nhân dân tỉnh Mẫu",),
    opening="Sở Y tế đề nghị các đơn vị thực hiện một số nội dung sau:",
    body=(
        Part("1", text=("Rà soát áp phích, pano đã cũ và thay trước ngày 25/7/2026.",)),
        Part("2", text=("Cử người trực nghe máy trong tuần lễ cao điểm.",)),
        Part("3", text=("Gửi báo cáo về Sở Y tế chậm nhất ngày 15/8/2026.",)),
    ),
    closing="Sở Y tế đề nghị các đơn vị quan tâm phối hợp./.",
    recipients=("Như trên", "Giám đốc Sở (để báo cáo)", "Lưu: VT, BTXH"),
    authority=("KT. GIÁM ĐỐC",),
    post="PHÓ GIÁM ĐỐC",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"218-kh-ubnd-2026"}),
    due=frozenset({"2026-07-25", "2026-08-15"}),
    said=frozenset({"poster", "billboard"}),
)

REPORT = Truth(
    name="report",
    type="bao-cao",
    title="BÁO CÁO",
    agency=("ỦY BAN NHÂN DÂN XÃ VÍ DỤ", "PHÒNG VĂN HÓA - XÃ HỘI"),
    issuer="PHÒNG VĂN HÓA - XÃ HỘI",
    superior="ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
    number="52",
    symbol="BC-VHXH",
    place="Ví Dụ",
    day="ngày 12 tháng 6 năm 2026",
    date="2026-06-12",
    subject="Kết quả 6 tháng đầu năm 2026 về phòng ngừa mua bán người",
    addressees=("Ủy ban nhân dân xã Ví Dụ",),
    bases=("Thực hiện Kế hoạch số 17/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã Ví Dụ",),
    opening="Phòng Văn hóa - Xã hội báo cáo kết quả như sau:",
    body=(
        Part("I", "KẾT QUẢ", children=(
            Part("1", "Truyền thông", children=(
                Part("1.1", "Trên loa", ("Đã phát 24 lượt, mỗi lượt ba phút, vào buổi chiều.",)),
                Part("1.2", "Tại trường học", ("Hai trường trung học cơ sở đã dành mỗi trường một tiết ngoại khóa.",)),
            )),
            Part("2", "Khó khăn", ("Mùa mưa đường đi lại khó; một số thôn ở xa chưa đến được.",)),
        )),
        Part("II", "VIỆC TIẾP THEO", children=(
            Part("-", text=("Nói chuyện ở các thôn còn lại, xong trước ngày 30/9/2026.",)),
            Part("-", text=("Kiểm tra lại số máy ghi trên biển ở bến xe.",)),
        )),
    ),
    closing="Trên đây là báo cáo của Phòng Văn hóa - Xã hội./.",
    recipients=("Như trên", "Lưu: VT"),
    authority=(),
    post="TRƯỞNG PHÒNG",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"17-kh-ubnd-2026"}),
    due=frozenset({"2026-09-30"}),
    said=frozenset({"school"}),
)  # fmt: skip

DECISION = Truth(
    name="decision",
    type="quyet-dinh",
    title="QUYẾT ĐỊNH",
    agency=("ỦY BAN NHÂN DÂN", "PHƯỜNG THỬ NGHIỆM"),
    issuer="ỦY BAN NHÂN DÂN PHƯỜNG THỬ NGHIỆM",
    number="88",
    symbol="QĐ-UBND",
    place="Thử Nghiệm",
    day="ngày 20 tháng 5 năm 2026",
    date="2026-05-20",
    subject="Về việc lập Tổ tiếp nhận tin báo của phường",
    bases=(
        "Căn cứ Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024",
        "Căn cứ Nghị định số 162/2025/NĐ-CP ngày 29 tháng 6 năm 2025 của Chính phủ",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội phường",
    ),
    body=(
        Part("Điều 1", text=("Lập Tổ tiếp nhận tin báo gồm năm người, làm việc tại trụ sở phường.",)),
        Part("Điều 2", text=("Tổ có các nhiệm vụ sau:",), children=(
            Part("a", text=("Nghe máy và ghi lại tin báo;",)),
            Part("b", text=("Chuyển tin đến đúng nơi trong ngày.",)),
        )),
        Part("Điều 3", text=("Quyết định này có hiệu lực kể từ ngày ký./.",)),
    ),
    recipients=("Như Điều 3", "Lưu: VT"),
    authority=("TM. ỦY BAN NHÂN DÂN",),
    post="CHỦ TỊCH",
    signer="Nguyễn Văn Mẫu",
    cited=frozenset({"luat-53-2024-qh15", "162-2025-nd-cp"}),
)  # fmt: skip

TRUTHS = (PLAN, LETTER, REPORT, DECISION)
