"""A local web server for writers: builds again whenever a file changes and keeps showing the last good site."""

import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from generator import pipeline

_WATCHED = ("plans", "content", "theme")
_PAUSE_S = 0.5


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a log: nobody's visits are kept, not even here."""

    def log_message(self, format: str, *args: object) -> None:
        """Keep nothing."""

    def end_headers(self) -> None:
        """Ask the browser to fetch again each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve(root: Path, port: int, say: Callable[[str], None]) -> None:
    """Build, serve on 127.0.0.1, watch; until interrupted. *say* gets one line for each thing worth knowing."""
    site = root / "site"
    seen = _stamps(root)
    _build(root, site, say)
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    say(f"http://127.0.0.1:{server.server_port}/  (Ctrl+C)")
    try:
        while True:
            time.sleep(_PAUSE_S)
            now = _stamps(root)
            if now != seen:
                seen = now
                _build(root, site, say)
    except KeyboardInterrupt:
        server.shutdown()


def _build(root: Path, site: Path, say: Callable[[str], None]) -> None:
    started = time.monotonic()
    report = pipeline.build(root, site)
    for problem in report.problems:
        say(str(problem))
    say(f"{len(report.files)} tệp / files, {len(report.problems)} lỗi / problems, {time.monotonic() - started:.1f} s")


def _stamps(root: Path) -> dict[Path, int]:
    files = (path for folder in _WATCHED for path in (root / folder).rglob("*") if path.is_file())
    return {file: file.stat().st_mtime_ns for file in (*files, root / "mkdocs.yml")}
