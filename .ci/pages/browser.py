"""Headless Chromium, spoken to over two pipes in its own protocol (Chrome DevTools): no driver whose version has to fit."""

import base64
import contextlib
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--no-default-browser-check",
    "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-color-profile=srgb",
    # Nothing leaves the machine, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--remote-debugging-pipe",
)
# Rendering is waited for by frames, and for each of these at most so many seconds.
PATIENCE = 30

def program():
    """The path of the browser, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class BrowserError(Exception):
    pass


class Browser:
    """One process with one tab. Not to be shared between threads."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="check-pages-")
        to_browser, self.writing = os.pipe()
        self.reading, from_browser = os.pipe()

        def place():
            # Chromium reads descriptor 3 and writes 4; the copies keep one from closing the other.
            ends = os.dup(to_browser), os.dup(from_browser)
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [program(), *FLAGS, f"--user-data-dir={self.profile}", "about:blank"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, pass_fds=(3, 4), preexec_fn=place, start_new_session=True,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.count, self.buffer, self.session, self.listeners = 0, b"", None, {}
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self.session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self(f"{domain}.enable")
        self("Network.setCacheDisabled", cacheDisabled=True)
        self("Emulation.setFocusEmulationEnabled", enabled=True)

    def close(self):
        with contextlib.suppress(Exception):
            self.session = None
            self("Browser.close")
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        os.close(self.writing)
        os.close(self.reading)
        shutil.rmtree(self.profile, ignore_errors=True)

    def __call__(self, method, **parameters):
        """The answer to one command. What happens in the meantime goes to the listeners."""
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while True:
            answer = self.read(end, method)
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def read(self, end, what):
        """The next message, handed to its listener too."""
        while b"\0" not in self.buffer:
            if not select.select([self.reading], [], [], max(0, end - time.monotonic()))[0]:
                raise BrowserError(f"{what}: no answer in {PATIENCE} seconds")
            part = os.read(self.reading, 1 << 20)
            if not part:
                raise BrowserError("the browser ended")
            self.buffer += part
        line, _, self.buffer = self.buffer.partition(b"\0")
        message = json.loads(line)
        if listener := self.listeners.get(message.get("method")):
            listener(message["params"])
        return message

    def wait(self, method, start=None):
        """Waits for the next event of that name, which `start` sets off."""
        happened, former = [], self.listeners.get(method)

        def listen(parameters):
            happened.append(parameters)
            if former:
                former(parameters)

        self.listeners[method] = listen
        try:
            if start:
                start()
            end = time.monotonic() + PATIENCE
            while not happened:
                self.read(end, method)
        finally:
            self.listeners.pop(method)
            if former:
                self.listeners[method] = former
        return happened[0]

    def evaluate(self, expression):
        """The value of an expression, of a promise once it is kept."""
        answer = self("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if details := answer.get("exceptionDetails"):
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def run(self, function, *arguments):
        """What a function of `probe.js` says of the page."""
        return self.evaluate(f"probe.{function}({', '.join(json.dumps(argument) for argument in arguments)})")

    def screen(self, width, height, *, scheme="light", forced=False):
        """What the next layout takes for the device. Narrow ones are phones, which honour the viewport of a page."""
        self("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 800)
        self("Emulation.setEmulatedMedia", media="", features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "forced-colors", "value": "active" if forced else "none"},
        ])

    def text_size(self, pixels):
        """The reader's own size of text, 16 unless it was set."""
        self("Page.setFontSizes", fontSizes={"standard": pixels, "fixed": pixels * 13 // 16})

    def scripts(self, *sources):
        """What runs in each page before its own scripts, in place of what did before."""
        for identifier in getattr(self, "evaluated", []):
            self("Page.removeScriptToEvaluateOnNewDocument", identifier=identifier)
        self.evaluated = [self("Page.addScriptToEvaluateOnNewDocument", source=source)["identifier"] for source in sources]

    def open(self, url):
        def go():
            answer = self("Page.navigate", url=url)
            if "errorText" in answer:
                raise BrowserError(f"{url}: {answer['errorText']}")

        self.wait("Page.loadEventFired", go)

    def key(self, name, code, text=""):
        key = {"key": name, "code": name, "windowsVirtualKeyCode": code}
        if text:
            key["text"] = text
        self("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **key)
        self("Input.dispatchKeyEvent", type="keyUp", **key)

    def tap(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def screenshot(self):
        size = self("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1}
        return base64.b64decode(self("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"])

    def pdf(self):
        return base64.b64decode(self("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])
