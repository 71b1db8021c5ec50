"""A real nginx for a published folder, with the headers that go with it, and the Chromium that visits it."""

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.conftest import needs

_CHROMIUM = "/usr/bin/chromium"
_FLAGS = [
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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with TemporaryDirectory() as temporary, _nginx(Path(temporary), site_file(folder, port)) as running:
        _wait_for(port, running)
        yield f"http://127.0.0.1:{port}"


def site_file(folder: Path, port: int) -> str:
    """The published nginx.conf with nothing changed but where the files lie and which port is listened to."""
    published = (folder / "nginx.conf").read_text()
    text = re.sub(r"root /var/www/loive;", f"root {folder};", published)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    assert len(text.splitlines()) == len(published.splitlines()) - 1
    return text


@contextmanager
def _nginx(place: Path, site: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A real nginx that needs no rights of its own and keeps its things in the folder *place*."""
    (place / "site.conf").write_text(site)
    temporary = " ".join(f"{name}_temp_path {place}/{name};" for name in _TEMPORARY)
    (place / "nginx.conf").write_text(_NGINX.format(folder=place, temporary=temporary))
    running = subprocess.Popen([needs("nginx"), "-p", place, "-c", place / "nginx.conf"])
    try:
        yield running
    finally:
        running.terminate()
        running.wait(_PATIENCE_S)


def _wait_for(port: int, running: "subprocess.Popen[bytes]") -> None:
    """Return once somebody answers at *port*."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        assert running.poll() is None and time.monotonic() < deadline, "the server did not start"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.02)


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium for several windows, each to be opened with `new_context` and knowing nothing of the others."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def chromium(width: int = 1280, height: int = 800) -> Iterator[BrowserContext]:
    """A fresh browser that knows nothing, with one window of *width* x *height* CSS pixels."""
    with browser() as opened:
        yield opened.new_context(viewport={"width": width, "height": height})
