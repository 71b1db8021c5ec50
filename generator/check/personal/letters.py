"""Words about names: family names, words that stand before one, and what looks like a name but is none."""

import unicodedata

_RANGES = (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA))
UPPER = "".join(char for char in map(chr, _RANGES) if unicodedata.category(char) == "Lu")
LOWER = "".join(char for char in map(chr, _RANGES) if unicodedata.category(char) == "Ll")


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(piece.split()) for piece in text.split(",") if piece.strip())


FAMILIES = _listed("""
    Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý,
    An, Ân, Âu, Bạch, Bàn, Bành, Bế, Bồ, Ca, Cà, Cái, Cao, Cầm, Cấn, Chảo, Chẩu, Châu, Chế, Chu, Chử, Chung,
    Chúng, Cồ, Cù, Cung, Cư, Danh, Dư, Dìu, Diệp, Doãn, Đàm, Đàng, Đào, Đậu, Đèo, Điêu, Điểu, Đinh, Đoàn, Đồng,
    Đổng, Đới, Đường, Giang, Giàng, Giáp, Hà, Hạ, Hán, Hàn, Hạng, Hầu, Hình, Hoa, Hoắc, Hứa, Hùng, Kha, Khà,
    Khang, Khâu, Khổng, Khúc, Khuất, Khương, Kiều, Kim, Kông, Kpă, Ksor, La, Lã, Lạc, Lại, Lai, Lâm, Lầu, Lèng,
    Liêu, Liễu, Lò, Lỗ, Lộc, Lù, Lục, Lường, Lương, Lưu, Lữ, Ma, Mã, Mạc, Mạch, Mai, Màn, Mẫn, Mè, Mí, Mông, Mùa,
    Mưu, Nay, Nghiêm, Ngân, Ngọ, Ngụy, Nhâm, Nhan, Nhữ, Ninh, Nình, Nông, Ông, Phàn, Phí, Phó, Phù, Phùng, Phương,
    Quách, Quan, Quàng, Quản, Rcom, Rmah, Sái, Sầm, Siu, Sơn, Sùng, Sử, Tạ, Tán, Tào, Tăng, Tẩn, Thạch, Thái,
    Thàng, Thào, Thân, Thẩm, Thế, Thèn, Thi, Thiều, Thò, Tiêu, Tiếp, Tô, Tôn, Tống, Tráng, Trang, Triệu, Trình,
    Trịnh, Trưng, Trương, Từ, Tường, Ty, Úc, Ung, Vàng, Vầy, Văn, Vân, Vi, Viên, Vương, Vừ, Xa, Xồng, Y, Yên,
""")
"""Family names of Kinh and other peoples of Viet Nam; the first line holds the commonest."""

PLAIN_FAMILIES = _listed("""
    Nguyen, Tran, Pham, Hoang, Huynh, Phan, Dang, Bui, Ngo, Duong, Dinh, Doan, Truong, Trinh, Trieu, Luong, Nong,
    Vuong, Vu, Vo, Do, Ho, Le, Ly, Dao, Dam,
""")
"""The same without marks, for English pages and file properties."""

PLACES = frozenset(
    _listed("""
    an giang, cao bằng, cao lãnh, đồng đăng, đồng hới, đồng nai, đồng tháp, hà bắc, hà đông, hà giang, hà lan, hà
    nam, hà nội, hà nội mới, hà tây, hà tiên, hà tĩnh, hàn quốc, lai châu, lâm đồng, lưu nghiệp anh, ninh bình,
    ninh thuận, sơn đông, sơn la, thái bình, thái bình dương, thái lan, thái nguyên, yên bái, ha noi,
""")
)
"""Places that begin like a family name."""

HONOURED = frozenset(
    _listed("""
    bế văn đàn, chu văn an, đinh văn lâm hà, hoàng văn thái, hoàng văn thụ, hồ thị kỷ, la văn cầu, lê văn tám,
    lương văn tri, lý văn lâm, nguyễn thị định, nguyễn thị minh khai, nguyễn văn cừ, nguyễn văn linh, nguyễn văn
    tố, nguyễn văn trỗi, phạm văn đồng, trần văn thời, trần văn trà, trừ văn thố, võ thị sáu, võ văn kiệt, võ văn
    tần,
""")
)
"""People of history whose names streets, communes and schools bear."""

PHRASES = _listed("""
    an ninh, an sinh, an toàn, cao cấp, cao đẳng, cao điểm, cao học, châu á, châu âu, châu phi, chu kỳ, chu trình,
    chung kết, danh mục, danh sách, đàm phán, đào tạo, đoàn công tác, đoàn giám sát, đoàn kết, đoàn khối, đoàn
    kiểm tra, đoàn luật sư, đoàn thanh niên, đoàn thanh tra, đoàn thể, đoàn trường thcs, đoàn trường thpt, đoàn
    viên, đồng bào, đồng bằng, đồng chí, đồng kính, đồng thuận, đường bộ, đường dây, đường sắt, giang sơn, hạ
    tầng, hình ảnh, hình sự, hình thức, ho chi minh, hoa kỳ, hoàng sa, hồ chí minh, hồ sơ, hùng vương, kiều bào,
    kim ngạch, lâm nghiệp, lâm sàng, lục quân, lương hưu, lương thực, lưu động, lưu hành, lưu trữ, lưu văn thư,
    lưu vt, lưu ý, lý do, lý lịch, lý luận, mã qr, mã số, mai táng, ngân hàng, ngân khố, ngân sách, nông dân, nông
    nghiệp, nông thôn, ông bà, phạm nhân, phạm vi, phó ban, phó bí thư, phó chánh, phó chi cục, phó chủ nhiệm, phó
    chủ tịch, phó cục, phó giám đốc, phó hiệu trưởng, phó phòng, phó thủ tướng, phó tổng, phó trưởng, phó văn
    phòng, phó viện, phương án, phương hướng, phương pháp, phương thức, phương tiện, quan điểm, quan hệ, quản lý,
    quản trị, sơ kết, sử dụng, tăng cường, thái độ, thẩm định, thẩm quyền, thân nhân, thế giới, thi đua, thi hành,
    tiếp dân, tiếp nhận, tiêu chí, tiêu chuẩn, tổng đài, tống đạt, trang bị, trang chủ, trang thông tin, trang
    web, triệu đồng, trình bày, trình tự, trung quốc, tường trình, từ ngày, vàng bạc, văn bản, văn hóa, văn hoá,
    văn kiện, văn minh, văn nghệ, văn phòng, văn thư, vi phạm, viên chức, y học, y sĩ, y tá, y tế, yên tâm, yêu
    cầu,
""")
"""Ordinary words that begin like a family name, for headings set in capitals and words capitalised by mistake."""

POSTS = _listed("""
    chủ tịch, giám đốc, bí thư, trưởng phòng, trưởng ban, chánh văn phòng, cục trưởng, chi cục trưởng, vụ trưởng,
    bộ trưởng, thứ trưởng, thủ tướng, hiệu trưởng, viện trưởng, chánh án, chánh thanh tra, trạm trưởng, trưởng
    trạm, đội trưởng, trưởng công an, trưởng thôn, trưởng bản, trưởng khoa, tổ trưởng, chỉ huy trưởng, chính trị
    viên, chủ nhiệm, kế toán trưởng, chuyên viên, công chức, thủ trưởng,
""")
"""What stands above a signer's name, or before an officer's."""

RANKS = _listed("""
    đại tá, thượng tá, trung tá, thiếu tá, đại úy, thượng úy, trung úy, thiếu úy, đại uý, thượng uý, trung uý,
    thiếu uý, đại tướng, thượng tướng, trung tướng, thiếu tướng, ths, ts, pgs, gs, bs, bác sĩ, luật sư, cn, ks,
    cki, ckii, bscki, bsckii,
""")

PERSONS = _listed("""
    ông, bà, anh, chị, cô, chú, bác, cháu, cụ, đồng chí, đ/c, họ và tên, họ tên, nạn nhân, bị hại, đối tượng, bị
    can, bị cáo, nghi phạm, tên là, cán bộ, người liên hệ, liên hệ, người phụ trách, phụ trách, người soạn, người
    soạn thảo, soạn thảo, người lập, người lập biểu, người ký, ký bởi, ký tên, người nhận, người khai, người trình
    báo, mr, mrs, ms, miss, victim, survivor, named, full name, signed by,
""")
"""Words right before a person's name."""

PLACE_WORDS = _listed("""
    place, đường, phố, xã, phường, thị trấn, thị xã, huyện, quận, tỉnh, thành phố, tp, đặc khu, thôn, bản, làng,
    ấp, khóm, buôn, xóm, tổ, tổ dân phố, tdp, khu, khu phố, khối, ngõ, ngách, hẻm, chợ, cầu, trường, thpt, thcs,
    ptdtnt, tiểu học, mầm non, mẫu giáo, trung học, đại học, học viện, cao đẳng, bệnh viện, công viên, quảng
    trường, bến xe, ga, cảng, sân bay, nhà hát, bảo tàng, lăng, tượng đài, đài tưởng niệm, nhà văn hóa, hồ, sông,
    núi, đèo, quỹ, giải thưởng, học bổng, phong trào, mang tên, nhà thờ, chùa, đền, street, commune, ward, school,
""")
"""Words right before a street, a commune, a school named after somebody."""

PLACE_WORDS_AFTER = _listed("""
    street, road, avenue, ward, commune, district, province, city, school, hospital, university, park, square,
""")
