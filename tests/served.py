"""A real nginx for a published folder, with the headers that go with it, and the Chromium that visits it."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.conftest import needs

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
_NGINX = """\
daemon off;
master_process off;
pid {folder}/pid;
error_log stderr warn;
events {{ }}
http {{
    {temporary}
    include {folder}/site.conf;
}}
"""
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
_PATIENCE_S = 30


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address, without a slash at its end, under which nginx serves *folder*, as its own nginx.conf says."""
    port = free_port()
    with TemporaryDirectory() as name:
        place = Path(name)
        (place / "site.conf").write_text(site_file(folder, port))
        temporary = " ".join(f"{sort}_temp_path {place}/{sort};" for sort in _TEMPORARY)
        (place / "nginx.conf").write_text(_NGINX.format(folder=place, temporary=temporary))
        with process([needs("nginx"), "-p", name, "-c", f"{name}/nginx.conf"], port):
            yield f"http://127.0.0.1:{port}"


def site_file(folder: Path, port: int) -> str:
    """The published nginx.conf with nothing changed but where the files lie and which port is listened to."""
    published = (folder / "nginx.conf").read_text()
    text = published.replace("root /var/www/loive;", f"root {folder};")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    assert len(text.splitlines()) == len(published.splitlines()) - 1
    return text


@contextmanager
def stranger(page: str) -> Iterator[str]:
    """The address of another site, which has the same HTML *page* at each of its addresses."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """A port of this machine that nobody listens to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def process(command: list[str], port: int) -> Iterator[None]:
    """A server that needs no rights of its own; it answers at *port* meanwhile."""
    running = subprocess.Popen(command)
    try:
        deadline = time.monotonic() + _PATIENCE_S
        while not _answers(port):
            assert running.poll() is None and time.monotonic() < deadline, f"{command[0]} did not start"
            time.sleep(0.02)
        yield
    finally:
        running.terminate()
        running.wait(_PATIENCE_S)


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium for several windows, each to be opened with `new_context` and knowing nothing of the others."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def chromium(width: int = 1280, height: int = 800) -> Iterator[BrowserContext]:
    """A fresh browser that knows nothing, with one window of *width* x *height* CSS pixels."""
    with browser() as opened:
        yield opened.new_context(viewport={"width": width, "height": height})
