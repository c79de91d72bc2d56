"""A built site as its readers' server sends it, on this machine alone."""

import http.server
import pathlib
import threading
import time
import urllib.parse

# Seconds that all but pages and style sheets take, as on a slow network: a place that nothing keeps for them shows as a shift.
DELAY = 0.1


class Disk:
    """The same without a server."""

    def __init__(self, folder):
        self.origin = pathlib.Path(folder).resolve().as_uri()
        self.root = self.origin + "/"


class Server:
    """Sends the files of `folder` below `base`; what `change` returns for a path and its bytes goes out in their place."""

    def __init__(self, folder, base="/", change=None):
        folder = pathlib.Path(folder).resolve()

        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
                file = folder / path.removeprefix(base)
                if file.is_dir():
                    file = file / "index.html"
                found = path.startswith(base) and file.resolve().is_relative_to(folder) and file.is_file()
                if found and file.suffix not in (".html", ".css"):
                    time.sleep(DELAY)
                data = file.read_bytes() if found else b"no such file"
                if found and change:
                    data = change(file, data)
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", self.guess_type(str(file)) if found else "text/plain")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def guess_type(self, path):
                kind = super().guess_type(path)
                return kind + "; charset=utf-8" if kind.startswith("text/") else kind

            def log_message(self, *_):
                pass

        class Quiet(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                """The browser breaks off what it no longer needs."""

        self.server = Quiet(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.root = self.origin + base
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
