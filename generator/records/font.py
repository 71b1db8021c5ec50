"""The bundled fonts, as whole TTF files below theme/."""

from typing import Final

WEB_FONTS: Final = {"400": "fonts/BeVietnamPro-Regular.ttf", "700": "fonts/BeVietnamPro-Bold.ttf"}
"""The house's fonts by weight; cut down for browsers when the site is built."""

OFFICIAL_FONT: Final = "fonts/LiberationSerif-Regular.ttf"
"""Official documents in PDF; its letters are as wide as those of Times New Roman."""
