"""The table of headers in the words of three sorts of web server: nginx, Apache, and hosts that read `_headers`."""

from collections.abc import Collection, Iterator, Mapping

from generator.publish.headers import TYPES, Table, groups, table
from generator.records.output import Output

_TEXTS = (
    *("text/css", "text/plain", "text/xml", "text/calendar", "application/javascript", "application/json"),
    *("application/yaml", "application/xml", "application/atom+xml", "image/svg+xml"),
)
"""Media types that are text beside HTML: sent as UTF-8, and compressed."""
_FROM = ("theme/light", "theme/site")
"""What the pages' policies come from: what is inline in them."""
_TEXT_FILES = ("html", "css", "js", "json", "txt", "yaml", "ics", "svg", "xml")

_NGINX_HEAD = """\
# Lối Về trên nginx (Debian). Cách dùng:
#   1. Chép tệp này thành /etc/nginx/sites-available/loive, rồi
#      ln -s /etc/nginx/sites-available/loive /etc/nginx/sites-enabled/
#   2. Sửa hai dòng `root` và `server_name` bên dưới.
#   3. nginx -t && systemctl reload nginx
# Mỗi lần dựng lại trang, chép lại cả tệp này: mã băm trong Content-Security-Policy đi theo trang.
# Lối Về on nginx (Debian): copy this file to /etc/nginx/sites-available/loive, link it into sites-enabled,
# edit `root` and `server_name`, then `nginx -t && systemctl reload nginx`. Copy it anew whenever the site is built
# anew: the hashes in Content-Security-Policy go with the pages.
"""
_NGINX_SERVER = """\
    listen 80;
    listen [::]:80;
    server_name _;
    root /var/www/loive;
    index index.html;
    server_tokens off;
    absolute_redirect off;

    # Không ghi lại địa chỉ của người đọc. / The addresses of readers are not logged.
    access_log off;
    log_not_found off;
    error_log /dev/null crit;
"""
_HSTS = """\
    # Khi đã có HTTPS, bỏ dấu # ở dòng sau. / Once there is HTTPS, take the # off the next line.
    # add_header Strict-Transport-Security "max-age=31536000" always;
"""
_APACHE_HEAD = """\
# Lối Về trên Apache 2.4: tệp này nằm ở thư mục gốc của trang web; cần mod_headers, mod_setenvif, mod_deflate và
# `AllowOverride FileInfo`. Địa chỉ của người đọc: tắt CustomLog trong tệp cấu hình của máy chủ (xem README).
# Lối Về on Apache 2.4: this file lies in the web site's root folder; it needs mod_headers, mod_setenvif, mod_deflate
# and `AllowOverride FileInfo`. Readers' addresses: switch CustomLog off in the server's own configuration (README).
"""
_HEADERS_HEAD = """\
# Lối Về trên Netlify, Cloudflare Pages và những nơi đọc tệp này; nó nằm ở thư mục gốc của trang web.
# Lối Về on Netlify, Cloudflare Pages and other hosts that read this file; it lies in the web site's root folder.
"""


def server_files(files: Mapping[str, Output], discreet: Collection[str]) -> Iterator[Output]:
    """What tells each sort of web server which headers go with the finished *files*."""
    headers = table(files, discreet)
    for path, text in (("nginx.conf", nginx(headers)), (".htaccess", apache(headers))):
        yield Output(path, text.encode(), _FROM)
    yield Output("_headers", static_host(headers, files).encode(), _FROM)


def nginx(headers: Table) -> str:
    """A site file for Debian's nginx."""
    rules = [f'    "~{rule.pattern}" {rule.name};' for rule in headers.rules]
    maps = [_map("$uri", "$loive_rule", ["    default ordinary;", *rules])]
    maps += [_map("$loive_rule", _variable(name), _values(headers, name)) for name in headers.ordinary]
    added = [f'    add_header {name} "{value}" always;' for name, value in headers.everywhere.items()]
    added += [f"    add_header {name} {_variable(name)} always;" for name in headers.ordinary]
    types = " ".join(_TEXTS)
    media = [f"        {media} {end};" for end, media in TYPES.items() if end != "woff2"]
    lines = [
        *["    include /etc/nginx/mime.types;", "    types {", *media, "    }"],
        *["    charset utf-8;", f"    charset_types {types};", ""],
        *["    gzip on;", "    gzip_vary on;", "    gzip_comp_level 6;", "    gzip_min_length 256;"],
        *[f"    gzip_types {types};", "", *added, _HSTS, "    location / { try_files $uri $uri/ =404; }"],
    ]
    return "\n".join([_NGINX_HEAD, *maps, "server {", _NGINX_SERVER, *lines, "}", ""])


def _map(source: str, target: str, lines: list[str]) -> str:
    return "\n".join([f"map {source} {target} {{", *lines, "}", ""])


def _variable(header: str) -> str:
    return f"$loive_{header.lower().replace('-', '_')}"


def _values(headers: Table, name: str) -> list[str]:
    """One header's value by rule; nginx sends none that is empty."""
    differing = [f'    {rule.name} "{rule.headers[name]}";' for rule in headers.rules if name in rule.headers]
    return [f'    default "{headers.ordinary[name]}";', *differing]


def apache(headers: Table) -> str:
    """An .htaccess file for Apache 2.4: a later line replaces what an earlier one set."""
    lines = [f'SetEnvIf Request_URI "{rule.pattern}" loive_{rule.name}' for rule in headers.rules]
    lines += [_apache_line(name, value) for name, value in {**headers.everywhere, **headers.ordinary}.items() if value]
    for rule in headers.rules:
        lines += [_apache_line(name, value, f" env=loive_{rule.name}") for name, value in rule.headers.items()]
    lines += [f"AddType {media} .{end}" for end, media in TYPES.items()]
    lines += [f"AddCharset utf-8 {' '.join(f'.{end}' for end in _TEXT_FILES)}"]
    lines += ["<IfModule mod_deflate.c>", f"AddOutputFilterByType DEFLATE text/html {' '.join(_TEXTS)}", "</IfModule>"]
    return _APACHE_HEAD + "\n".join([*lines, ""])


def _apache_line(name: str, value: str, condition: str = "") -> str:
    return f'Header always set {name} "{value}"{condition}' if value else f"Header always unset {name}{condition}"


def static_host(headers: Table, paths: Collection[str]) -> str:
    """A `_headers` file. Hosts join what several patterns give to one header, so each header has one for an address."""
    blocks = [_block("/*", headers.everywhere)]
    blocks += [_block(pattern, differing) for pattern, differing in groups(paths, headers)]
    blocks += [_block(f"/*.{end}", {"Content-Type": f"{media}; charset=utf-8"}) for end, media in _text_types()]
    return _HEADERS_HEAD + "\n".join(blocks)


def _text_types() -> Iterator[tuple[str, str]]:
    return ((end, media) for end, media in TYPES.items() if end in _TEXT_FILES)


def _block(pattern: str, headers: Mapping[str, str]) -> str:
    return "\n".join([pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""])
