"""What a print may read: fonts and pictures below theme/, in the edition's inks, and nothing from any network."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class BundledOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Opens files below *theme* and data: addresses; anything else, or a file that is missing, stops the print."""

    def __init__(self, theme: Path, inks: Callable[[str], str]) -> None:
        super().__init__(allowed_protocols=("file", "data"))
        self._theme, self._inks = theme.resolve(), inks

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The response for *url*; FatalURLFetchingError where it is not ours to read."""
        parts = urlsplit(url)
        if parts.scheme == "file" and not self._is_bundled(Path(unquote(parts.path))):
            raise FatalURLFetchingError(f"not bundled: {url}")
        try:
            response: Any = super().fetch(url, headers)
        except (OSError, ValueError) as error:
            raise FatalURLFetchingError(f"not bundled: {url}") from error
        if parts.path.endswith(".svg") or url.startswith("data:image/svg"):
            return URLFetcherResponse(url, self._drawing(url, response), {"Content-Type": "image/svg+xml"})
        return response

    def _drawing(self, url: str, response: URLFetcherResponse) -> bytes:
        try:
            return self._inks(response.read().decode()).encode()
        except ValueError as error:
            raise FatalURLFetchingError(f"{url[:80]}: {error}") from error

    def _is_bundled(self, path: Path) -> bool:
        return path.is_file() and path.resolve().is_relative_to(self._theme)
