// What helps while somebody types a search: units of that name, and how the last word may go on. search.js loads it into its page.
(() => {
"use strict";

// Where words stand in others as a phrase whose last word may have been begun only; -1 if nowhere.
const beginsAt = (list, query, same) => list.findIndex((_, at) => query.every((word, i) => {
  const other = list[at + i];
  return other && (i === query.length - 1 ? !other[same].indexOf(word[same]) : other[same] === word[same]);
}));

// How the last two words may go on, by the newest years, the most frequent first.
const complete = (engine, query, { bare, numbers, sum, all }) => {
  const [first, last] = query.slice(-2), counts = {};
  return all(engine.index.years.slice(0, 2).map(year => engine.pairs(year, first.key, last.key))).then(texts => {
    texts.forEach(text => text.replace(/\{([^ |]+ [^|]+)([^{]*)/g, (_, pair, lists) => {
      if (bare(pair).indexOf(first.full + " " + last.full)) return;
      counts[pair] = (counts[pair] || 0) + sum(lists.split("|").map(list => numbers(list)), list => list ? list.length : 1e3);
    }));
    return Object.keys(counts).sort((a, b) => counts[b] - counts[a] || (a < b ? -1 : 1)).slice(0, 6);
  });
};

if (typeof document === "undefined") {
  module.exports = { beginsAt, complete };
  return;
}

const { engine, words, element, link, box, hints, failed } = tk;

let turn = 0, timer;
const hint = query => {
  const mine = ++turn, links = engine.matchUnits(query, beginsAt).slice(0, 5).map(unit => link(unit.address, unit.name));
  const show = () => {
    if (mine !== turn) return;
    hints.textContent = "";
    links.slice(0, 8).forEach(one => hints.append(element("li", null, one)));
    hints.hidden = !links.length;
  };
  show();
  if (query[1]) {
    complete(engine, query, tk).then(pairs => {
      const before = box.value.normalize("NFC").slice(0, query[query.length - 2].start);
      pairs.forEach(pair => links.push(link("?q=" + encodeURIComponent(before + pair), before + pair)));
      show();
    }, failed);
  }
};

box.oninput = () => {
  const query = words(box.value);
  turn++;
  clearTimeout(timer);
  hints.hidden = true;
  // One letter loads nothing.
  if (engine.units && (query[1] || query[0] && query[0].full[1])) timer = setTimeout(() => hint(query), 150);
};
box.form.onkeydown = event => {
  const stops = [box, ...Array.from(hints.querySelectorAll("a"))], at = stops.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
  if (hints.hidden || at < 0 || to === undefined || !stops[to]) return;
  if (event.key === "Escape") hints.hidden = true;
  event.preventDefault();
  stops[to].focus();
};
box.oninput();
})();
