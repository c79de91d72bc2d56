/* What is asked of a page from within. Runs before its own scripts. */
window.probe = (() => {
  "use strict";
  const shifts = [];
  // Kept, for the floor's page loses it.
  const checkVisibility = Element.prototype.checkVisibility;
  const rendered = (element) => checkVisibility.call(element, { visibilityProperty: true, contentVisibilityAuto: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources = Array.from(entry.sources || []);
      // A browser's own controls of sound and video settle within their box, and have no node for others: of the page nothing moves.
      if (sources.length && sources.every((source) => !source.node && ofControls(source.currentRect))) continue;
      shifts.push({ value: entry.value, sources: sources.map((source) => (source.node ? name(source.node) : "what is no longer there")).slice(0, 3) });
    }
  }).observe({ type: "layout-shift", buffered: true });

  function ofControls(rect) {
    return Array.from(document.querySelectorAll("audio[controls], video[controls]")).some((element) => {
      const box = element.getBoundingClientRect();
      return rect.left >= box.left - 1 && rect.right <= box.right + 1 && rect.top >= box.top - 1 && rect.bottom <= box.bottom + 1;
    });
  }

  /** An element as one finds it in the page: up to three steps of tag, id or classes. */
  function name(node) {
    let element = node.nodeType === 1 ? node : node.parentElement;
    const steps = [];
    while (element && element !== document.documentElement && steps.length < 3) {
      const tag = element.localName;
      if (element.id) { steps.unshift(`${tag}#${element.id}`); break; }
      steps.unshift(tag + Array.from(element.classList, (word) => "." + word).join(""));
      element = element.parentElement;
    }
    const text = (node.textContent || "").trim().replace(/\s+/g, " ");
    return steps.join(" > ") + (text ? ` “${text.length > 30 ? text.slice(0, 29) + "…" : text}”` : "");
  }

  const frames = (count) => new Promise((done) => {
    const step = () => (count-- > 0 ? requestAnimationFrame(step) : done());
    step();
  });

  /** Whether a reader sees the element's box: also not in a closed <details>, nor hidden from eyes alone. */
  function seen(element) {
    if (!rendered(element)) return false;
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (/^rect\(0(px)?[, ]/.test(style.clip) || style.clipPath === "inset(50%)") return false;
      if (style.overflow !== "visible" && box.clientWidth <= 1 && box.clientHeight <= 1 && style.display !== "inline") return false;
    }
    return true;
  }

  /** Whether something around the element scrolls or cuts what is too wide. */
  function contained(element) {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  }

  function settle() {
    const images = Array.from(document.images, (image) => (image.complete ? null : new Promise((done) => {
      image.addEventListener("load", done, { once: true });
      image.addEventListener("error", done, { once: true });
      setTimeout(done, 5000);
    })));
    return Promise.all([document.fonts.ready, ...images]).then(() => frames(2));
  }

  /** Down the page as a reader goes, so that what loads late has loaded. */
  async function scroll() {
    const late = Array.from(document.images).filter((image) => image.loading === "lazy");
    if (late.length) {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({ top, behavior: "instant" });
        await frames(2);
      }
    }
    await settle();
    scrollTo({ top: 0, behavior: "instant" });
    await frames(2);
  }

  function overflow(width) {
    const scrolled = document.scrollingElement.scrollWidth;
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (!box.width || !box.height || !seen(element) || contained(element)) continue;
      const right = box.right + scrollX, left = box.left + scrollX;
      if (scrolled > width && right > width + 0.5) found.push({ element, far: Math.round(right - width), side: "right" });
      else if (left < -1 && right > 1) found.push({ element, far: Math.round(-left), side: "left" });
    }
    if (scrolled > width) {
      // A line that does not break sticks out of a box that does not.
      for (const text of texts()) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const far = Math.round(range.getBoundingClientRect().right + scrollX - width);
        // A text's own box is the first that may scroll or cut it.
        if (far > 0 && !contained(text)) found.push({ element: text.parentElement, far, side: "right" });
      }
    }
    const first = found.filter((one, place) => found.findIndex((other) => other.element === one.element) === place);
    const deepest = first.filter((one) => !first.some((other) => other !== one && one.element.contains(other.element)));
    if (scrolled > width && !deepest.length) deepest.push({ element: document.body, far: scrolled - width, side: "right" });
    return deepest.slice(0, 4).map((one) => [`${name(one.element)} sticks out on the ${one.side}`, `${one.far} px`]);
  }

  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab]";

  /** Whether words of a sentence stand beside the target in its block: its height is that of the line. */
  function inline(target) {
    if (!/^inline/.test(getComputedStyle(target).display) || target.matches("input, select, textarea")) return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    if (!block) return false;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (/[\p{L}\p{N}]/u.test(node.data) && !node.parentElement.closest(TARGETS) && seen(node.parentElement)) return true;
    }
    return false;
  }

  /** WCAG 2.5.8: each target is 24 px high and wide, or has so much room around its middle, or stands in a sentence. */
  function targets() {
    const all = [];
    for (const element of document.querySelectorAll(TARGETS)) {
      if (!seen(element) || element.disabled) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || box.right + scrollX <= 0 || box.bottom + scrollY <= 0) continue;
      // What lies over the whole card is tapped with it.
      const stretched = ["::before", "::after"].some((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        return style.content !== "none" && style.position === "absolute" && parseFloat(style.width) >= 24 && parseFloat(style.height) >= 24;
      });
      const label = element.labels && element.labels[0] && element.labels[0].getBoundingClientRect();
      const high = stretched ? 24 : Math.max(box.height, label ? label.height : 0), wide = stretched ? 24 : Math.max(box.width, label ? label.width : 0);
      // A link that breaks is as many boxes as it has lines.
      all.push({ element, box, boxes: Array.from(element.getClientRects()), small: high < 23.95 || wide < 23.95, x: box.left + box.width / 2, y: box.top + box.height / 2 });
    }
    const apart = (one, other) => {
      if (other.small) return Math.hypot(one.x - other.x, one.y - other.y) >= 24;
      return other.boxes.every((box) => Math.hypot(Math.max(box.left - one.x, 0, one.x - box.right), Math.max(box.top - one.y, 0, one.y - box.bottom)) >= 12);
    };
    return all
      .filter((one) => one.small && !inline(one.element) && !all.every((other) => other === one || other.element.contains(one.element) || apart(one, other)))
      .map((one) => [`${name(one.element)} is too small`, `${Math.round(one.box.width)} × ${Math.round(one.box.height)} px`]);
  }

  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() && !element.closest("svg, script, style, template, noscript") && seen(element)) found.push(walker.currentNode);
    }
    return found;
  }

  /** Texts that lie on each other, and boxes that cut theirs. */
  function unreadable() {
    const found = [], lines = [];
    const cut = new Set();
    for (const text of texts()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        // Lines are set closer than the font is high: what counts are the letters' middles.
        if (box.width > 2) lines.push({ text, left: box.left, right: box.right, top: box.top + 0.3 * box.height, bottom: box.bottom - 0.3 * box.height });
      }
      for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
        if (cut.has(box)) break;
        const style = getComputedStyle(box);
        if (/hidden|clip/.test(style.overflowY) && style.webkitLineClamp === "none" && box.scrollHeight > box.clientHeight + 2) {
          cut.add(box);
          found.push([`${name(box)} cuts its text`, `${box.scrollHeight - box.clientHeight} px`]);
        } else if (/hidden|clip/.test(style.overflowX) && box.scrollWidth > box.clientWidth + 2 && style.display !== "inline") {
          cut.add(box);
          found.push([`${name(box)} cuts its text at the side`, `${box.scrollWidth - box.clientWidth} px`]);
        }
      }
    }
    lines.sort((one, other) => one.top - other.top);
    const said = new Set();
    for (let first = 0; first < lines.length; first += 1) {
      const one = lines[first];
      for (let second = first + 1; second < lines.length && lines[second].top < one.bottom - 1; second += 1) {
        const other = lines[second];
        if (one.text === other.text || said.has(other.text)) continue;
        if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) {
          said.add(other.text);
          found.push([`${name(other.text)} lies on ${name(one.text)}`, ""]);
        }
      }
    }
    return found.slice(0, 4);
  }

  const sizes = new Map();
  const rememberSizes = () => {
    sizes.clear();
    for (const text of texts()) sizes.set(text.parentElement, parseFloat(getComputedStyle(text.parentElement).fontSize));
  };
  /** Texts that do not grow with the reader's size of text. */
  const unscaled = () => Array.from(sizes)
    .filter(([element, size]) => element.isConnected && parseFloat(getComputedStyle(element).fontSize) < 1.3 * size)
    .slice(0, 4)
    .map(([element, size]) => [`${name(element)} stays at its size`, `${size} px`]);

  /** WCAG 1.4.12. A constructed sheet: no page's policy stands against it. */
  function space(on) {
    const sheet = new CSSStyleSheet();
    if (on) sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [sheet];
  }

  /** `gap` of flex boxes is from Chrome 84, while `grid-gap`, which is older, stands for it since. */
  function noFlexGap() {
    for (const element of document.body.querySelectorAll("*")) {
      if (/flex$/.test(getComputedStyle(element).display)) element.style.setProperty("gap", "0", "important");
    }
  }

  /** Whether one can read what stands in the page's main part. */
  function readable(width) {
    const main = document.querySelector("main") || document.body, found = [];
    const heading = document.querySelector("h1");
    if (!heading || !seen(heading)) found.push(["no heading is to be seen", ""]);
    if (!main.innerText.trim()) found.push(["the main part has no text", ""]);
    for (const text of texts()) {
      if (!main.contains(text) || text.data.trim().length < 40) continue;
      const element = text.parentElement, box = element.getBoundingClientRect(), size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 12) found.push([`${name(text)} is set in ${size} px`, ""]);
      let block = element;
      while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      if (block.getBoundingClientRect().width < 0.3 * width && block.localName !== "td" && block.localName !== "th") {
        found.push([`${name(text)} has little room for its lines`, `${Math.round(block.getBoundingClientRect().width)} px`]);
      }
      if (box.right + scrollX <= 0 || box.left + scrollX >= width) found.push([`${name(text)} lies outside of the screen`, ""]);
    }
    return found.slice(0, 4);
  }

  /* The keyboard. */

  const look = (element) => {
    const said = [];
    for (let box = element, up = 0; box && up < 4 && box !== document.body; box = box.parentElement, up += 1) {
      for (const pseudo of [null, "::before", "::after"]) {
        const style = getComputedStyle(box, pseudo);
        const drawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) && !/, 0\)$|^transparent$/.test(style.outlineColor);
        said.push(drawn ? `${style.outlineStyle} ${style.outlineWidth}` : "", style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth);
        said.push(style.textDecorationLine, style.textDecorationThickness, style.color);
      }
    }
    return said.join("|");
  };
  const STOPS = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], iframe, [tabindex]";
  let before = new Map(), stops = [];

  /** How often Tab is to be pressed to go through the page, at most. */
  function beginTabbing() {
    before = new Map();
    stops = [];
    for (const element of document.querySelectorAll(STOPS)) {
      if (element.tabIndex >= 0 && !element.disabled && rendered(element)) before.set(element, look(element));
    }
    document.addEventListener("focusin", (event) => {
      const element = event.target, box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const within = (value, most) => Math.max(1, Math.min(most - 1, value));
      const middle = document.elementFromPoint(within(box.left + box.width / 2, innerWidth), within(box.top + Math.min(box.height / 2, 12), innerHeight));
      stops.push({
        element,
        changed: !before.has(element) || look(element) !== before.get(element) || (style.outlineStyle === "auto"),
        inView: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight && box.width > 1 && box.height > 1,
        covered: Boolean(middle && !element.contains(middle) && !middle.contains(element) && position(middle)),
      });
    });
    return before.size;
  }
  /** Whether the element stays where it is while the page scrolls. */
  function position(element) {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const value = getComputedStyle(box).position;
      if (/fixed|sticky/.test(value)) return value;
    }
    return "";
  }

  /** What Tab came to first. */
  function firstStop() {
    const first = stops[0];
    if (!first) return { text: "nothing" };
    const href = first.element.getAttribute("href") || "";
    const target = href.startsWith("#") && href.length > 1 && document.getElementById(decodeURIComponent(href.slice(1)));
    const main = document.querySelector("main, [role=main]");
    return { text: name(first.element), skips: Boolean(target && main && (target === main || main.contains(target) || target.contains(main))), inView: first.inView };
  }
  const inMain = () => {
    const main = document.querySelector("main, [role=main]");
    return Boolean(main && main !== document.activeElement && main.contains(document.activeElement));
  };
  const hasStopsInMain = () => Boolean(Array.from(before.keys()).some((element) => element.closest("main, [role=main]")));
  const stopCount = () => stops.length;

  function tabbed(whole) {
    const found = [], visited = new Set();
    for (const stop of stops) {
      visited.add(stop.element);
      if (!stop.inView) found.push(["focus", `${name(stop.element)} has the focus and is not in view`]);
      else if (!stop.changed) found.push(["focus", `${name(stop.element)} looks the same with the focus`]);
      else if (stop.covered) found.push(["focus", `${name(stop.element)} has the focus and is covered`]);
    }
    const lost = Array.from(before.keys()).filter((element) => !visited.has(element));
    if (whole && lost.length) found.push(["trap", `Tab never comes to ${lost.length} of ${before.size}: ${lost.slice(0, 2).map(name).join(", ")}`]);
    return found;
  }

  /* A reader's ways. */

  /** Where a link to be seen leads to, resolved; where one is to be tapped: its middle, brought into view. */
  function linkTo(url) {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.href.split("#")[0] !== url || !seen(link)) continue;
      link.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      for (const box of link.getClientRects()) {
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        const hit = document.elementFromPoint(x, y);
        if (hit && hit.closest("a") === link) return { x, y, text: name(link) };
      }
    }
    return null;
  }
  const links = () => Array.from(document.querySelectorAll("a[href]")).filter(seen).map((link) => link.href.split("#")[0]);

  /** The search box that a reader sees, in the masthead before any other. */
  function searchBox() {
    const boxes = Array.from(document.querySelectorAll("form[role=search] input, [role=search] input, search input, form[action*='tim-kiem'] input"))
      .filter((input) => /^(search|text)$/.test(input.type) && seen(input));
    if (!boxes.length) return null;
    boxes[0].scrollIntoView({ block: "center", behavior: "instant" });
    const box = boxes[0].getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  const isTyping = () => Boolean(document.activeElement && document.activeElement.matches("input"));

  /** The links that the page's file has, before any script has added one. */
  let own = [];
  document.addEventListener("DOMContentLoaded", () => { own = new Set(links()); });
  /** Links of the results: those of the main part that are not the file's own, and not for searching on. */
  function results() {
    const main = document.querySelector("main") || document.body, here = location.href.split(/[?#]/)[0];
    return Array.from(main.querySelectorAll("a[href]")).filter(seen).map((link) => link.href.split("#")[0]).filter((url) => !own.has(url) && url.split("?")[0] !== here);
  }
  /** Waits until results have come and stay the same. */
  async function awaitResults() {
    let former = "", still = 0;
    for (let round = 0; round < 60 && still < 5; round += 1) {
      await new Promise((done) => setTimeout(done, 50));
      const now = results().join();
      still = now && now === former ? still + 1 : 0;
      former = now;
    }
    return results();
  }

  return {
    shifts: () => shifts, settle, scroll, overflow, targets, unreadable, rememberSizes, unscaled, space, noFlexGap, readable,
    beginTabbing, firstStop, inMain, hasStopsInMain, stopCount, tabbed, linkTo, links, searchBox, isTyping, awaitResults,
    text: () => document.body.innerText.normalize("NFC").replace(/\s+/g, " "),
    imprint: () => Array.from(document.querySelectorAll("footer, [role=contentinfo]")).filter((element) => !element.closest("main")).map((element) => element.textContent).join(" "),
  };
})();
