"""The house's fonts on the web: weight -> whole TTF below theme/, cut down for browsers when built."""

from typing import Final

WEB_FONTS: Final = {"400": "fonts/BeVietnamPro-Regular.ttf", "700": "fonts/BeVietnamPro-Bold.ttf"}
