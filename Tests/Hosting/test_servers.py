"""nginx and Apache with the blocks of docs/hosting.md serve every file as it should be, and the site works in a browser."""

import http.client
import ssl
import urllib.parse

import pytest
import servers
from browser import open_browser
from conftest import HEADERS, TYPES, cache_of, files_of

TRUSTING = ssl.create_default_context()
TRUSTING.check_hostname = False
TRUSTING.verify_mode = ssl.CERT_NONE


class Host:
    def __init__(self, port, forms):
        self.connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=20, context=TRUSTING)
        self.forms = forms

    def get(self, path, accepting=""):
        self.connection.request("GET", path, headers={"Accept-Encoding": accepting} if accepting else {})
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.fixture(scope="module", params=["nginx", "apache"])
def started(request, folder, output, moved):
    """A server for each of the two sites."""
    if not {"nginx": servers.NGINX, "apache": servers.APACHE}[request.param]:
        pytest.fail(f"{request.param} is missing; script/bootstrap test browser gets it")
    start = getattr(servers, request.param)
    with start(folder / f"{request.param}-own", output) as own, start(folder / f"{request.param}-moved", moved) as other:
        if request.param == "nginx":
            # Without its module nginx sends no Brotli.
            forms = {"gzip": ".gz"} | ({"br": ".br"} if servers.BROTLI else {})
            yield Host(own[0], forms), Host(other[0], forms)
        else:
            yield Host(own, {"gzip": ".gz", "br": ".br"}), Host(other, {"gzip": ".gz", "br": ".br"})


@pytest.fixture
def host(started):
    return started[0]


def check_headers(headers, path):
    for name, value in (HEADERS | {"Cache-Control": cache_of(path) or "no-cache"}).items():
        assert headers.get_all(name) == [value], f"{path}: {name} is {headers.get_all(name)}"


def test_every_file_comes_with_its_type_and_headers(host, output):
    names = files_of(output)
    assert len(names) > 150
    for name in names:
        status, headers, body = host.get("/" + urllib.parse.quote(name))
        assert status == 200 and body == (output / name).read_bytes(), name
        assert headers["Content-Type"] == TYPES[name.rpartition(".")[2]], name
        assert headers["Content-Encoding"] is None, name
        check_headers(headers, name)


def test_copies_are_sent_to_those_who_take_them(host, output):
    for form, end in host.forms.items():
        count = 0
        for name in files_of(output):
            status, headers, body = host.get("/" + urllib.parse.quote(name), form)
            copy = output / (name + end)
            assert status == 200 and headers["Content-Type"] == TYPES[name.rpartition(".")[2]], name
            if copy.exists():
                count += 1
                assert headers["Content-Encoding"] == form and body == copy.read_bytes(), name
                assert "accept-encoding" in (headers["Vary"] or "").lower(), name
            else:
                assert headers["Content-Encoding"] is None and body == (output / name).read_bytes(), name
            check_headers(headers, name)
        assert count > 100


def test_those_who_take_several_get_the_smaller(host):
    _, headers, _ = host.get("/index.html", "gzip, deflate, br, zstd")
    assert headers["Content-Encoding"] == ("br" if "br" in host.forms else "gzip")


@pytest.mark.parametrize("accepting", ["", "gzip"])
def test_folders_show_their_first_page(host, output, accepting):
    for path, name in (("/", "index.html"), ("/scr/", "scr/index.html")):
        status, headers, body = host.get(path, accepting)
        assert status == 200 and headers["Content-Type"] == TYPES["html"]
        assert headers["Content-Encoding"] == (accepting or None)
        assert body == (output / (name + (".gz" if accepting else ""))).read_bytes()
        check_headers(headers, path)


@pytest.mark.parametrize("path", ["/no-such.html", "/scr/no/such/", "/assets/style.0123456789abcdef.css"])
def test_what_is_not_there_has_a_page(host, output, path):
    status, headers, body = host.get(path)
    assert status == 404 and body == (output / "404.html").read_bytes()
    assert headers["Content-Type"] == TYPES["html"]
    check_headers(headers, "404.html")


def test_old_addresses_lead_on(started, moved):
    lines = [line.split(" ") for line in (moved / "_redirects").read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 20
    for old, new, status in lines:
        for accepting in ("", "br, gzip"):
            found, headers, _ = started[1].get(old, accepting)
            assert found == int(status), old
            assert urllib.parse.urlsplit(headers["Location"]).path == new, old
        assert started[1].get(new)[0] == 200, new


def test_the_site_works_in_a_browser_with_what_is_sent(folder, output):
    if not servers.NGINX:
        pytest.fail("nginx is missing; script/bootstrap test browser gets it")
    complaints = []
    with servers.nginx(folder / "nginx-browser", output) as (_, plain), open_browser() as browser:
        # Over HTTP, since a browser keeps no worker of a host whose certificate it does not know.
        context = browser.new_context()
        context.add_init_script(
            "addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.blockedURI))")
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        address = f"http://127.0.0.1:{plain}/"
        for name in ("index.html", "scr/qm2.html"):
            page.goto(address + name)
        style = page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")
        assert style and page.evaluate("document.styleSheets.length") > 0
        page.goto(address + "search.html?q=review")
        page.locator("main a[href*='#']").first.wait_for()
        page.goto(address + "scr/questions.html")
        page.locator(".response input[type=radio]").first.wait_for()
        page.get_by_text("This page also opens without a network").wait_for()
        page.reload()
        page.locator(".response input[type=radio]").first.wait_for()
    assert complaints == []
