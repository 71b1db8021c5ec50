"""A report as some other program prints it: tables for head and end, its own CSS, fonts named as Word names them."""

from dataclasses import replace

from generator.render import write
from tests.importing.printing import THEME
from tests.linting import made
from tests.linting.typed import BODY, RECIPIENTS

_STYLE = """
@font-face { font-family: 'Times New Roman'; src: url(fonts/LiberationSerif-Regular.ttf) }
@font-face { font-family: 'Times New Roman'; font-weight: 700; src: url(fonts/LiberationSerif-Bold.ttf) }
@font-face { font-family: 'Times New Roman'; font-style: italic; src: url(fonts/LiberationSerif-Italic.ttf) }
@font-face { font-family: 'Times New Roman'; font-weight: 700; font-style: italic;
  src: url(fonts/LiberationSerif-BoldItalic.ttf) }
@page { size: A4; margin: 22mm 18mm 22mm 32mm; @top-center { content: counter(page); font: 13pt 'Times New Roman' } }
@page :first { @top-center { content: none } }
body { margin: 0; font: 13pt/1.35 'Times New Roman'; color: #000 }
table { width: 100%; border-collapse: collapse; line-height: 1.15 } td { padding: 0; vertical-align: top; width: 40% }
td + td { width: 60% } p { margin: 0 } .c { text-align: center } .b { font-weight: 700 } .i { font-style: italic }
.body p { text-align: justify; text-indent: 12.7mm; margin: 0 0 6pt }
hr { border: 0; border-top: .75pt solid #000; margin: 1pt auto 4pt }
.list p { font-size: 11pt }
"""
_HEAD = """
<table><tr><td class="c"><p>UBND XÃ VÍ DỤ</p><p class="b">TRUNG TÂM VĂN HÓA</p><hr style="width: 22mm"></td>
<td class="c b"><p style="font-size: 12pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p>
<hr style="width: 159pt"></td></tr><tr><td class="c"><p>Số: 08/BC-TTVH</p></td>
<td class="c i"><p>Ví Dụ, ngày 25 tháng 6 năm 2027</p></td></tr></table><br>
<p class="c b">BÁO CÁO</p><p class="c b">Kết quả truyền thông sáu tháng đầu năm 2027</p><hr style="width: 38mm">
<p class="c">Kính gửi: Ủy ban nhân dân xã Ví Dụ</p><br>
"""
_END = """
<table style="break-inside: avoid"><tr><td class="list"><p class="b i" style="font-size: 12pt">Nơi nhận:</p>
{recipients}</td><td class="c b"><p>GIÁM ĐỐC</p><br><br><br><p>Trần Thị Ví Dụ</p></td></tr></table>
"""


def html() -> str:
    """The page, long enough for two sheets of paper."""
    texts = (*BODY[:6], *[BODY[3], BODY[5]] * 5, *BODY[6:])
    body = "".join(f'<p class="{"b" if text[:2] in {"I.", "II", "1.", "2."} else ""}">{text}</p>' for text in texts)
    recipients = "".join(f"<p>{text}</p>" for text in RECIPIENTS)
    end = _END.format(recipients=recipients)
    head = f'<html lang="vi"><head><title>x</title><style>{_STYLE}</style></head>'
    return f'{head}<body>{_HEAD}<div class="body">{body}</div>{end}'


def drawn(page: str) -> bytes:
    """The PDF of the changed *page*."""
    return write(replace(made.sheet("plan"), text=page), THEME)
