"""Headers: one table, and what nginx, Apache and hosts that read `_headers` make of it is the same at every address."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.load import load
from generator.publish.headers import Table, groups, policy, table
from generator.publish.servers import server_files
from generator.records.output import Output
from tests.conftest import ROOT, needs
from tests.served import free_port, process, served

NOBODY = "'none'"
LOOSE = re.compile(r"'unsafe-(?:inline|eval|hashes)'|(?<!ancestors )\*")
HEADERS = (
    *("content-security-policy", "x-frame-options", "x-content-type-options", "referrer-policy", "permissions-policy"),
    *("cross-origin-opener-policy", "cross-origin-resource-policy", "access-control-allow-origin", "cache-control"),
    *("request-otr", "strict-transport-security"),
)
SAMPLES = (
    *("/", "/en/", "/giup/", "/en/giup/", "/duong-day-nong/", "/thoi-tiet/", "/chu-de/goi-111/", "/assets/leave.js"),
    *("/embed/v1/duong-day-nong/", "/en/embed/v1/duong-day-nong/", "/api/v1/hotlines.json", "/en/api/v1/topics.json"),
    *("/ke-hoach/song-cong-111-kh-ubnd.yaml", "/manifest.json", "/index.html", "/giup/index.html", "/tim/", "/en/tim/"),
)
_APACHE = """\
ServerRoot {place}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {place}/pid
ErrorLog {place}/log
{modules}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot {site}
<Directory {site}>
  AllowOverride FileInfo
  Require all granted
</Directory>
"""
_MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "setenvif", "deflate", "filter")
STYLE, SCRIPT = "JcAGVdHnEn8eMX5njU48yIYFzlWA1BMaBwbaVAlVOrQ=", "kycWeFN3nmY0dxk2xAP/6JgvuJas3zVd1gdhGACdVrI="
Headers = dict[str, str]


@pytest.fixture(scope="module")
def files(small_site: Path) -> dict[str, Output]:
    """The published files by path, and two more sorts of file."""
    paths = [file for file in small_site.rglob("*") if file.is_file()]
    found = {file.relative_to(small_site).as_posix(): file.read_bytes() for file in paths}
    found |= {"a.ics": b"BEGIN:VCALENDAR", "a.txt": "chữ".encode()}
    return {path: Output(path, content, ()) for path, content in found.items()}


@pytest.fixture(scope="module")
def discreet() -> set[str]:
    """The paths of the pages that nothing may keep."""
    kinds = [design.kind.record for design in load(ROOT).kinds.values() if design.kind.record.discreet]
    return {f"{home}{kind.at}/index.html" for home in ("", "en/") for kind in kinds}


@pytest.fixture(scope="module")
def headers(files: dict[str, Output], discreet: set[str]) -> Table:
    return table(files, discreet)


@pytest.fixture(scope="module")
def site(files: dict[str, Output], discreet: set[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all these files, and what servers need to serve them."""
    folder = tmp_path_factory.mktemp("headers")
    for output in [*files.values(), *server_files(files, discreet)]:
        file = folder / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)
    return folder


def addresses(files: Mapping[str, Output]) -> list[str]:
    return sorted({f"/{path.removesuffix('index.html')}" for path in files} | {f"/{path}" for path in files})


def lowered(headers: Mapping[str, str]) -> Headers:
    return {name.lower(): value for name, value in headers.items()}


def answered(server: str, address: str) -> tuple[int, Headers, str]:
    """The status of what a server sends for an address, those of its headers that are ours, and the media type."""
    connection = HTTPConnection(urlsplit(server).netloc, timeout=30)
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    sent = [(name.lower(), value) for name, value in answer.getheaders() if name.lower() in HEADERS]
    assert len(dict(sent)) == len(sent), f"sent twice: {sent}"
    return answer.status, dict(sent), answer.getheader("Content-Type") or ""


def read_by_a_static_host(text: str, address: str) -> Headers:
    """What a host makes of a `_headers` file: all patterns that match give theirs, and none may give one twice."""
    found: Headers = {}
    for block in re.split(r"\n(?=/)", text):
        pattern, *lines = [line for line in block.splitlines() if line and not line.startswith("#")] or [""]
        if pattern and re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), address):
            given = {name.strip().lower(): value for name, value in (line.split(": ", 1) for line in lines)}
            assert not found.keys() & given.keys(), f"{address}: {pattern} gives again {found.keys() & given.keys()}"
            found |= given
    return found


@contextmanager
def apache(site: Path, place: Path) -> Iterator[str]:
    """The address under which Apache serves *site* by its own .htaccess."""
    port = free_port()
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in _MODULES)
    (place / "apache.conf").write_text(_APACHE.format(place=place, port=port, modules=modules, site=site))
    with process([needs("apache2"), "-X", "-f", str(place / "apache.conf")], port):
        yield f"http://127.0.0.1:{port}"


def test_no_address_matches_two_rules(headers: Table, files: dict[str, Output]) -> None:
    assert [rule.name for rule in headers.rules] == ["discreet", "embed", "api", "asset"]
    for address in addresses(files):
        assert sum(bool(re.match(rule.pattern, address)) for rule in headers.rules) <= 1, address


def test_every_address_has_the_same_headers_in_the_file_for_static_hosts(
    site: Path, headers: Table, files: dict[str, Output]
) -> None:
    text = (site / "_headers").read_text()
    for address in addresses(files):
        found = read_by_a_static_host(text, address)
        found.pop("content-type", None)
        assert found == lowered(headers.headers(address)), address


def test_no_pattern_for_static_hosts_is_longer_or_more_than_hosts_allow(site: Path) -> None:
    lines = (site / "_headers").read_text().splitlines()
    assert sum(line.startswith("/") for line in lines) <= 100
    assert max(map(len, lines)) <= 2000


def test_every_sort_of_address_has_the_same_headers_from_nginx(site: Path, headers: Table) -> None:
    with served(site) as server:
        for address in SAMPLES:
            status, sent, _ = answered(server, address)
            assert (status, sent) == (200, lowered(headers.headers(address))), address


def test_every_sort_of_address_has_the_same_headers_from_apache(site: Path, headers: Table, tmp_path: Path) -> None:
    with apache(site, tmp_path) as server:
        for address in SAMPLES:
            status, sent, _ = answered(server, address)
            assert (status, sent) == (200, lowered(headers.headers(address))), address


def test_texts_are_sent_as_utf_8_with_their_media_type(site: Path, tmp_path: Path) -> None:
    wanted = {
        "/": "text/html",
        "/a.txt": "text/plain",
        "/a.ics": "text/calendar",
        "/ke-hoach/song-cong-111-kh-ubnd.yaml": "application/yaml",
        "/api/v1/hotlines.json": "application/json",
    }
    with served(site) as nginx, apache(site, tmp_path) as other:
        for address, media in wanted.items():
            for server in (nginx, other):
                assert answered(server, address)[2].lower().replace(" ", "") == f"{media};charset=utf-8", address


def test_nothing_may_keep_the_pages_for_help(headers: Table) -> None:
    for address in ("/giup/", "/en/giup/", "/duong-day-nong/", "/en/duong-day-nong/"):
        sent = headers.headers(address)
        assert (sent["Cache-Control"], sent["Request-OTR"]) == ("no-store", "1")


def test_what_is_new_is_seen_within_ten_minutes(headers: Table, files: dict[str, Output]) -> None:
    for address in addresses(files):
        age = re.fullmatch(r"no-store|public, max-age=(\d+)", headers.headers(address)["Cache-Control"])
        assert age and int(age[1] or 0) <= 600, address


def test_only_embedded_pieces_may_be_framed(headers: Table, files: dict[str, Output]) -> None:
    for address in addresses(files):
        sent, embedded = headers.headers(address), "/embed/" in address
        if address.endswith(("/", ".html")):
            assert sent["Content-Security-Policy"].endswith(f"frame-ancestors {'*' if embedded else NOBODY}"), address
        assert sent.get("X-Frame-Options") == (None if embedded else "DENY"), address


def test_data_may_be_read_from_any_site_and_pages_may_not(headers: Table) -> None:
    assert headers.headers("/api/v1/hotlines.json")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in headers.headers("/giup/")


def test_no_page_may_compile_code(headers: Table, files: dict[str, Output]) -> None:
    allowing = {a for a in addresses(files) if "-eval'" in str(headers.headers(a))}
    assert allowing == set()


def test_no_policy_lets_through_what_is_inline_without_its_hash(headers: Table, files: dict[str, Output]) -> None:
    for address in addresses(files):
        assert not LOOSE.search(headers.headers(address).get("Content-Security-Policy", "")), address


def test_pictures_and_fonts_do_not_carry_what_only_documents_need(headers: Table) -> None:
    sent = headers.headers("/assets/fonts/be-vietnam-pro-400.woff2")
    assert sum(len(f"{name}: {value}\r\n") for name, value in sent.items()) < 200


def test_a_policy_names_the_text_between_the_tags_by_its_hash() -> None:
    page = (
        '<style>\na { b: c }\n</style><script data-x="y">let z;</script><script type="application/ld+json">{}</script>'
    )
    made = policy([page])
    assert f"style-src 'self' 'sha256-{STYLE}';" in made
    assert f"script-src 'self' 'sha256-{SCRIPT}';" in made


def test_patterns_part_all_addresses_between_them(headers: Table) -> None:
    paths = ["index.html", "giup/index.html", "en/index.html", "en/giup/index.html", "chu-de/a/index.html", "m.json"]
    patterns = [pattern for pattern, _ in groups(paths, headers)]
    assert patterns == ["/", "/index.html", "/m.json", "/chu-de/*", "/en/", "/en/index.html", "/en/giup/*", "/giup/*"]


def test_the_addresses_of_readers_are_not_logged(site: Path) -> None:
    text = (site / "nginx.conf").read_text()
    assert "access_log off;" in text
    assert "log_not_found off;" in text


def test_browsers_are_told_to_stay_with_https_once_there_is_some(site: Path) -> None:
    assert re.search(r"^ *# add_header Strict-Transport-Security ", (site / "nginx.conf").read_text(), re.MULTILINE)


def test_nginx_itself_finds_nothing_wrong_with_the_site_file(site: Path) -> None:
    with served(site) as server:
        assert answered(server, "/giup")[0] == 301
        assert answered(server, "/nowhere/")[0] == 404
