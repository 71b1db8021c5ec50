"""A real Chromium and a real Firefox as people have them, told over a WebSocket what to press; nothing is patched.

Playwright drives a Chromium without its back/forward cache, and a Firefox of its own; the exit has to hold in others.
"""

import json
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from websockets.sync.client import ClientConnection, connect

from tests.conftest import needs

PATIENCE_S = 60
"""How long an answer may take before the test fails; nothing is measured with it."""

WATCH = """(() => {
  const say = what => console.log(`${what} ${location.href} ${performance.timeOrigin + performance.now()}`);
  const shown = () => {
    const root = document.documentElement, style = root && document.body && getComputedStyle(root);
    return style && style.display !== "none" && style.visibility !== "hidden" && document.body.innerText.trim() !== "";
  };
  let before = false;
  const look = () => {
    const now = shown();
    if (now && !before) say("seen");
    before = now;
    requestAnimationFrame(look);
  };
  look();
  addEventListener("pagehide", () => { before = false; });
  addEventListener("pageshow", event => setTimeout(() => say(event.persisted ? "back" : "come")));
  document.addEventListener("securitypolicyviolation", event => say(`refused ${event.violatedDirective}`));
})()"""
"""Says in the console which page is `seen`, right before a frame with its words is drawn; which one has `come`, or is
`back` from where the browser keeps whole pages; and what a policy `refused`. With the time, for browsers repeat it."""


class Refused(Exception):
    """A browser would not do what it was told."""


class Wire:
    """Commands and their answers over one connection; what the pages say meanwhile is kept in `said`."""

    def __init__(self, connection: ClientConnection, heard: Callable[[Any], str | None]) -> None:
        self._connection, self._heard, self._count = connection, heard, 0
        self.said: list[str] = []

    def send(self, method: str, params: Any, **where: str) -> Any:
        """The answer to one command."""
        self._count += 1
        self._connection.send(json.dumps({"id": self._count, "method": method, "params": params, **where}))
        while (message := self._next()).get("id") != self._count:
            pass
        if "error" in message:
            raise Refused(f"{method}: {message}")
        return message["result"]

    def until(self, wanted: str, since: int) -> None:
        """Wait for a page whose address begins with *wanted* to come, after the first *since* sayings."""
        while not any(re.match(f"(come|back) {re.escape(wanted)}", line) for line in self.said[since:]):
            self._next()

    def _next(self) -> Any:
        message = json.loads(self._connection.recv(timeout=PATIENCE_S))
        line = self._heard(message)
        if line and line not in self.said:
            self.said.append(line)
        return message


class Tab(Protocol):
    """One tab, at first on a page of nobody. `go` leads back or forward; False if there is no page so far away."""

    wire: Wire

    def open(self, url: str) -> None: ...
    def ask(self, script: str) -> Any: ...
    def click(self, selector: str) -> None: ...
    def press(self, *keys: str) -> None: ...
    def holding(self, key: str) -> AbstractContextManager[None]: ...
    def go(self, steps: int) -> bool: ...
    def reload(self) -> None: ...


_KEYS = {"Escape": ("\ue00c", 27), "Shift": ("\ue008", 16), "Control": ("\ue009", 17), "a": ("a", 65)}
"""The names of keys as WebDriver and as Windows count them."""
_POINT = """(() => {{
  const box = document.querySelector({!r}).getBoundingClientRect();
  return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]);
}})()"""


class Chromium:
    """Chromium's own protocol."""

    def __init__(self, connection: ClientConnection, first: str) -> None:
        self.wire, self._held = Wire(connection, self._heard), 0
        target = self.wire.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self.wire.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for domain in ("Page", "Runtime"):
            self._send(f"{domain}.enable")
        self._send("Page.addScriptToEvaluateOnNewDocument", source=first + WATCH)

    def open(self, url: str) -> None:
        self._send("Page.navigate", url=url)

    def ask(self, script: str) -> Any:
        return self._send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)["result"].get(
            "value"
        )

    def click(self, selector: str) -> None:
        x, y = json.loads(self.ask(_POINT.format(selector)))
        for kind in ("mousePressed", "mouseReleased"):
            self._send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, *keys: str) -> None:
        for key in keys:
            for kind in ("rawKeyDown", "keyUp"):
                self._key(kind, key)

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        self._held = {"Control": 2, "Shift": 8}[key]
        self._key("rawKeyDown", key)
        yield
        self._held = 0
        self._key("keyUp", key)

    def _key(self, kind: str, key: str) -> None:
        code = _KEYS[key][1]
        self._send("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, modifiers=self._held)

    def go(self, steps: int) -> bool:
        entries, here = self._history()
        if not 0 <= here + steps < len(entries):
            return False
        self._send("Page.navigateToHistoryEntry", entryId=entries[here + steps]["id"])
        return True

    def _history(self) -> tuple[list[Any], int]:
        answer = self._send("Page.getNavigationHistory")
        return answer["entries"], answer["currentIndex"]

    def reload(self) -> None:
        self._send("Page.reload")

    def trail(self) -> list[str]:
        """The addresses of all pages in the tab's Back and Forward."""
        return [entry["url"] for entry in self._history()[0]]

    def _send(self, method: str, **params: Any) -> Any:
        return self.wire.send(method, params, sessionId=self._session)

    @staticmethod
    def _heard(message: Any) -> str | None:
        if message.get("method") != "Runtime.consoleAPICalled":
            return None
        return str(message["params"]["args"][0].get("value"))


class Firefox:
    """WebDriver BiDi, which Firefox speaks by itself."""

    def __init__(self, connection: ClientConnection) -> None:
        self.wire = Wire(connection, self._heard)
        self.wire.send("session.new", {"capabilities": {}})
        self.wire.send("session.subscribe", {"events": ["log.entryAdded"]})
        self.wire.send("script.addPreloadScript", {"functionDeclaration": f"() => {{ {WATCH} }}"})
        self._context = self.wire.send("browsingContext.getTree", {})["contexts"][0]["context"]

    def open(self, url: str) -> None:
        self._send("browsingContext.navigate", url=url)

    def ask(self, script: str) -> Any:
        target = {"context": self._context}
        answer = self.wire.send("script.evaluate", {"expression": script, "target": target, "awaitPromise": True})
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        x, y = json.loads(self.ask(_POINT.format(selector)))
        move = {"type": "pointerMove", "x": round(x), "y": round(y)}
        press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self._act("pointer", [move, *press])

    def press(self, *keys: str) -> None:
        kinds = ("keyDown", "keyUp")
        self._act("key", [{"type": kind, "value": _KEYS[key][0]} for key in keys for kind in kinds])

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        self._act("key", [{"type": "keyDown", "value": _KEYS[key][0]}])
        yield
        self._act("key", [{"type": "keyUp", "value": _KEYS[key][0]}])

    def go(self, steps: int) -> bool:
        try:
            self._send("browsingContext.traverseHistory", delta=steps)
        except Refused as refused:
            assert "no such history entry" in str(refused)
            return False
        return True

    def reload(self) -> None:
        self._send("browsingContext.reload")

    def _act(self, kind: str, actions: list[Any]) -> None:
        self._send("input.performActions", actions=[{"type": kind, "id": kind, "actions": actions}])

    def _send(self, method: str, **params: Any) -> Any:
        return self.wire.send(method, {"context": self._context, **params})

    @staticmethod
    def _heard(message: Any) -> str | None:
        return message["params"].get("text") if message.get("method") == "log.entryAdded" else None


_HEADLESS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
_QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-quic"]


@contextmanager
def chromium(folder: Path, flags: tuple[str, ...] = (), first: str = "") -> Iterator[Chromium]:
    """A Chromium that keeps its things in the new *folder*, and runs the script *first* before those of any page."""
    command = [needs("chromium"), *_HEADLESS, *_QUIET, *flags, "--remote-debugging-port=0", f"--user-data-dir={folder}"]
    with _running(command, folder / "DevToolsActivePort") as told:
        port, path = told.split()
        with connect(f"ws://127.0.0.1:{port}{path}", max_size=None) as connection:
            yield Chromium(connection, first)


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox that keeps its things in the new *folder*."""
    command = [needs("firefox-esr"), "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port=0"]
    with _running(command, folder / "WebDriverBiDiServer.json") as told:
        with connect(f"ws://127.0.0.1:{json.loads(told)['ws_port']}/session", max_size=None) as connection:
            yield Firefox(connection)


@contextmanager
def _running(command: list[str], says_where: Path) -> Iterator[str]:
    """What the started program writes to the file *says_where*; it ends afterwards."""
    says_where.parent.mkdir(parents=True, exist_ok=True)
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + PATIENCE_S
        while not (says_where.exists() and says_where.read_text().strip()):
            assert started.poll() is None and time.monotonic() < deadline, f"{command[0]} did not start"
            time.sleep(0.05)
        yield says_where.read_text()
    finally:
        started.terminate()
        started.wait(PATIENCE_S)
