"""What a print may read: fonts and pictures below theme/, and nothing from any network."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class BundledOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Opens files below *theme* and data: addresses; anything else, or a file that is missing, stops the print."""

    def __init__(self, theme: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"))
        self._theme = theme.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The response for *url*; FatalURLFetchingError where it is not ours to read."""
        parts = urlsplit(url)
        if parts.scheme == "file" and not self._is_bundled(Path(unquote(parts.path))):
            raise FatalURLFetchingError(f"not bundled: {url}")
        try:
            response: Any = super().fetch(url, headers)
        except (OSError, ValueError) as error:
            raise FatalURLFetchingError(f"not bundled: {url}") from error
        return response

    def _is_bundled(self, path: Path) -> bool:
        return path.is_file() and path.resolve().is_relative_to(self._theme)
