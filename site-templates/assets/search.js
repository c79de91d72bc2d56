// Search in the files of tim-kiem/, which are scripts, so that it works from a disk too. Sources/Pages/Search makes them.
(() => {
"use strict";

// How many results end a search by itself, and how many bytes; up to how many are looked at one by one.
const ENOUGH = 10, BUDGET = 8e4, FEW = 24, MANY = 60;

// MARK: Words

const plain = text => text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

// `hoà` is written `hòa` too, `quý` is not.
const marked = word => !/[ou][^a-z0-9]$/i.test(word) ? word.toLowerCase() : word.toLowerCase().normalize("NFD").replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$/,
  (all, first, second, tone, at, whole) => (first === "o" ? second !== "y" : second === "y" && whole[at - 1] !== "q")
    ? first + tone + second : all).normalize("NFC");

// By character: a letter or digit, nothing for a mark, a space for what parts words.
const letters = {};
const words = text => {
  const list = [];
  let word;
  text = text.normalize("NFC");
  for (let i = 0; i < text.length; i++) {
    const known = letters[text[i]], letter = known === undefined ? letters[text[i]] = plain(text[i]).replace(/[^a-z0-9]/, " ") : known;
    if (letter > " ") {
      if (!word) list.push(word = { full: "", start: i });
      word.full += letter;
      word.end = i + 1;
    } else if (letter) word = null;
  }
  list.forEach(word => {
    word.text = text.slice(word.start, word.end);
    word.marked = marked(word.text);
    word.key = word.full.slice(0, 12);
  });
  return list;
};

// Where words stand in others as a phrase, -1 if nowhere; of the last one a beginning will do for a prefix.
const phraseAt = (list, query, same, isPrefix) => list.findIndex((_, at) => query.every((word, i) => {
  const other = list[at + i];
  return other && (isPrefix && i === query.length - 1 ? !other[same].indexOf(word[same]) : other[same] === word[same]);
}));

// MARK: Files

const hash = text => {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  return value;
};
const mixed = value => {
  value = Math.imul(value ^ value >>> 16, 0x85ebca6b);
  return (value ^ value >>> 13) >>> 0;
};
const bucket = (text, count) => mixed(hash(text)) & count - 1;
const slot = (first, second) => mixed(Math.imul(hash(first), 0x9e3779b1) + hash(second) | 0) >>> 16;

const bits = (text, i) => {
  const code = text.charCodeAt(i);
  return (code === 126 ? 92 : code) - 35;
};

// Ascending numbers; null stands for all. Of pairs, `isSparse`, gaps are written in another way.
const numbers = (text, isSparse) => {
  const list = [];
  let gap = 0, next = 0, left = 0;
  const add = () => {
    list.push(next += gap);
    next++;
    gap = left = 0;
  };
  if (!text) return list;
  if (text[0] === "}") return null;
  if (text[0] === "!") {
    for (let i = 0; i < text.length * 6 - 6; i++) if (bits(text, i / 6 + 1 | 0) >> i % 6 & 1) list.push(i);
  } else if (isSparse) {
    for (let i = 0; i < text.length * 6; i++) {
      const bit = bits(text, i / 6 | 0) >> 5 - i % 6 & 1;
      if (left) {
        gap += bit << --left;
        if (!left) add();
      } else if (bit) gap += 128;
      else left = 7;
    }
  } else {
    for (let i = 0; i < text.length; i++) {
      const value = bits(text, i);
      gap |= (value & 31) << left;
      if (value & 32) left += 5;
      else add();
    }
  }
  return list;
};

const both = (a, b) => a && b ? (b = new Set(b), a.filter(number => b.has(number))) : a || b;
const either = (a, b) => a && b && [...new Set([...a, ...b])];

const from = (text, at) => text.slice(at, (text.indexOf("{", at) + 1 || text.length + 1) - 1);
const record = (text, key) => {
  const at = text.indexOf("{" + key);
  return at < 0 ? "" : from(text, at + 1 + key.length);
};
const nth = (text, number) => {
  let at = 0;
  while (number--) at = text.indexOf("{", at + 1);
  return numbers(from(text, at + 1), true);
};

// Each letter with all its marked forms, for pairs whatever their marks.
const forms = {};
for (let code = 0xc0; code < 0x1f00; code = code === 0x24f ? 0x1e00 : code + 1) {
  const form = String.fromCharCode(code), base = plain(form);
  if (form === form.toLowerCase() && /^[a-z]$/.test(base)) forms[base] = (forms[base] || base) + form;
}
const anyMarks = word => word.replace(/[a-z]/g, letter => "[" + (forms[letter] || letter) + "]");
const pattern = (first, second) => new RegExp("\\{(" + anyMarks(first.full) + " " + second + ")\\|([^{]*)", "g");
const each = (text, pattern, take) => {
  for (let found; (found = pattern.exec(text));) take(found[1], found[2].split("|").map(list => numbers(list)));
};

const all = list => Promise.all(list);
const sum = (list, value) => list.reduce((total, item) => total + value(item), 0);

class Engine {
  // load: from a file's name to a promise of what it hands over.
  constructor(load) {
    this.load = load;
    this.moved = 0;
    this.seen = new Set();
  }

  get(name) {
    return this.load(name).then(file => {
      // Lists are hardly compressed on their way, the rest to a third.
      if (!this.seen.has(name)) this.moved += typeof file === "string" ? file.length * .75 : JSON.stringify(file).length / 3;
      this.seen.add(name);
      return file;
    });
  }

  file(year, family, number) { return this.get(year[0] + "/" + family + "-" + number); }

  open() {
    return this.get("muc").then(index => {
      this.index = index;
      return all(Array.from({ length: index.units }, (_, i) => this.get("don-vi-" + i)));
    }).then(parts => {
      this.units = [].concat(...parts).map(([id, name, history, isFormer]) =>
        ({ id, name, history, isFormer, address: "don-vi/" + id + "/index.html", words: words(name) }));
    });
  }

  matchUnits(query, isPrefix) {
    return this.units.map(unit => {
      const at = phraseAt(unit.words, query, "full", isPrefix);
      return { unit, at, rank: (phraseAt(unit.words, query, "marked", isPrefix) < 0) * 4 + unit.isFormer * 2 + (at > 1) };
    }).filter(({ at }) => at >= 0).sort((a, b) => a.rank - b.rank).map(({ unit }) => unit);
  }

  // A file of pairs, by what it was put there for.
  pairs(year, first, second) {
    return this.file(year, "c", bucket(first + " " + (second ? second[0] : ""), year[2]));
  }

  // A pair's lists in titles, leads, names and models of a year, by any marks and by the query's own.
  pair(year, first, second) {
    const own = first.marked + " " + (second ? second.marked : "");
    return this.pairs(year, first.key, second && second.key).then(text => {
      const lists = [[[], [], [], []], [[], [], [], []]];
      each(text, pattern(first, second ? anyMarks(second.full) : ""), (key, found) => found.forEach((list, field) => {
        lists[0][field] = either(lists[0][field], list);
        if (key === own) lists[1][field] = list;
      }));
      return lists;
    });
  }

  key(year, key, field) {
    return this.pairs(year, key).then(text => numbers(record(text, key + " |").split("|")[field]));
  }

  // How the last two words may go on, by the newest years, the most frequent first.
  complete(query) {
    const [first, last] = query.slice(-2), counts = {};
    return all(this.index.years.slice(0, 2).map(year => this.pairs(year, first.key, last.key))).then(texts => {
      texts.forEach(text => each(text, pattern(first, anyMarks(last.full) + "[^|]*"), (key, lists) => {
        counts[key] = (counts[key] || 0) + sum(lists, list => list ? list.length : 1e3);
      }));
      return Object.keys(counts).sort((a, b) => counts[b] - counts[a]).slice(0, 6);
    });
  }

  // What may hold the phrase in titles, leads, names and models: few of all years, or what has all its pairs.
  phrases(years, query) {
    const last = Math.max(query.length - 2, 0);
    // Pairs that are far from each other tell most.
    const pairs = [...new Set([0, last, last >> 1, ...Array(last + 1).keys()])];
    const states = years.map(year => ({ year }));
    const narrow = () => {
      const open = states.filter(({ lists }) => !lists || lists[0].some(list => !list || list.length));
      const count = sum(open, ({ lists }) => lists ? sum(lists[0], list => list ? list.length : 1e6) : 1e6);
      if (!pairs.length || count <= FEW) return states;
      const at = pairs.shift();
      return all(open.map(state => this.pair(state.year, query[at], query[at + 1]).then(lists => {
        state.lists = state.lists ? state.lists.map((kind, i) => kind.map((list, field) => both(list, lists[i][field]))) : lists;
      }))).then(narrow);
    };
    return narrow();
  }

  // Those of articles that the filters let through.
  admit(articles) {
    const { keys } = this.answer;
    if (!keys.length) return articles;
    return all(this.answer.years.filter(year => articles.some(result => result.year === year)).map(year =>
      all(keys.map(key => this.key(year, key, 0))).then(lists => {
        const allowed = lists.reduce(both, null);
        return both(articles.filter(result => result.year === year).map(({ number }) => number), allowed)
          .map(number => articles.find(result => result.year === year && result.number === number));
      }))).then(lists => [].concat(...lists));
  }

  // The articles of a year with all words, each with its rank.
  bodies(year, query) {
    const rest = [...new Set(query.map(word => word.key))].sort((a, b) => b.length - a.length), pairs = [];
    let found = null, titles = null, leads = null;
    const next = () => !rest.length || found && !found.length ? null : all(rest.splice(0, 2).map(key =>
      this.file(year, "s", bucket(key, year[3])).then(text => {
        const [body, title = [], lead = []] = record(text, key + "|").split("|").map(list => numbers(list));
        found = both(found, either(either(body, title), lead));
        titles = both(titles, title);
        leads = both(leads, lead);
      }))).then(next);
    return Promise.resolve(next()).then(() => {
      found = found || Array.from(Array(year[1]).keys());
      for (let i = 1; i < query.length && pairs.length < 3 && found.length > 1; i++) {
        pairs.push(slot(query[i - 1].key, query[i].key) & Math.min(65536, year[4] * 4096) - 1);
      }
      return all(pairs.map(pair => this.file(year, "t", pair % year[4]).then(text => nth(text, pair / year[4] | 0))));
    }).then(lists => {
      const near = lists.reduce(both, lists.length ? null : []), is = (list, number) => !list || list.indexOf(number) >= 0;
      return found.map(number =>
        ({ year, number, rank: is(titles, number) ? 4 : is(leads, number) ? 5 : is(near, number) ? 6 : 7 }));
    });
  }

  card(result) {
    return this.file(result.year, "b", result.number >> 3).then(cards => {
      [result.title, result.lead, result.day, result.units, result.address] = cards[result.number & 7];
      return result;
    });
  }

  entry({ year, number }) {
    return this.file(year, "e", number >> 4).then(entries => {
      const text = field => {
        let at = number & 15;
        while (entries[at][field] === 0) at--;
        return entries[at][field];
      };
      const [kind, mark] = entries[number & 15];
      return { kind, mark, name: text(2), unit: text(3), detail: text(4), address: text(5) };
    });
  }

  // Titles, leads, names, models and decisions of all years, or of one.
  search(text, onlyYear, keys) {
    const query = words(text).slice(0, 24), decision = query.slice();
    const years = this.index.years.filter(year => !onlyYear || year[0] === onlyYear);
    const answer = this.answer = { query, years, keys, units: [], people: [], models: [], decisions: [], articles: [], searched: 0 };
    this.moved = 0;
    this.seen.clear();
    if (!query.length) return Promise.resolve();
    if (!keys.length && !onlyYear) answer.units = this.matchUnits(query);
    while (decision[1] && /^(quyet|dinh|so|qd)$/.test(decision[0].full)) decision.shift();
    const isDecision = /^\d/.test(decision[0].full) && decision.length < 7 && !keys.length;
    const holds = ({ name }) => phraseAt(words(name), query, "full") >= 0;
    const isMeant = ({ name }) => (name = words(name), decision.every((word, at) =>
      name.some(({ full }) => at ? !full.indexOf(word.full) : full === word.full)));
    // Newest first.
    const flat = (lists, size) => [].concat(...lists.map((list, at) =>
      (list || Array.from(Array(years[at][size]).keys())).sort((a, b) => b - a).map(number => ({ year: years[at], number }))));
    const entries = (lists, admits) => {
      const found = flat(keys.length ? [] : lists, 5);
      return all(found.slice(0, MANY).map(item => this.entry(item))).then(made => groups(made.filter(admits), query, found.length > MANY));
    };
    return all([this.phrases(years, query), isDecision ? all(years.map(year => this.key(year, "#" + decision[0].key, 2))) : []])
      .then(([states, numbers]) => {
        const lists = field => states.map(({ lists }) => lists ? lists[0][field] : []);
        const exact = states.map(({ lists }) => new Set(lists ? lists[1][0] : []));
        const titles = lists(0), leads = lists(1);
        const articles = flat(titles.map((list, at) => either(list, leads[at])), 1);
        articles.forEach(result => {
          const at = years.indexOf(result.year);
          result.rank = exact[at].has(result.number) ? 1 : !titles[at] || titles[at].indexOf(result.number) >= 0 ? 2 : 3;
        });
        return all([this.admit(articles), entries(lists(2), holds), entries(lists(3), holds), entries(numbers, isMeant)]);
      }).then(([articles, people, models, decisions]) => {
        Object.assign(answer, { people, models, decisions });
        // Of few candidates only some pairs are known: their texts say the rest.
        return articles.length > FEW ? articles : all(articles.map(result => this.card(result)))
          .then(() => articles.filter(result => (result.rank = rank(result, query))));
      }).then(articles => { answer.articles = articles; });
  }

  // Bodies of one more year.
  more() {
    const { answer } = this, year = answer.years[answer.searched++];
    return this.bodies(year, answer.query).then(found => this.admit(found)).then(found => found.forEach(result => {
      const known = answer.articles.find(other => other.year === year && other.number === result.number);
      if (!known) answer.articles.push(result);
      else known.rank = Math.min(known.rank, result.rank);
    }));
  }

  // Bodies, the newest year first, until there is enough.
  bodiesUntil(count) {
    const { answer } = this;
    return answer.articles.length < count && this.moved < BUDGET && answer.query.length && answer.searched < answer.years.length
      ? this.more().then(() => this.bodiesUntil(count)) : Promise.resolve();
  }

  sorted() {
    return this.answer.articles.sort((a, b) => a.rank - b.rank || b.year[0] - a.year[0] || b.number - a.number);
  }
}

// What a card's own texts say of the phrase; a text that is cut says nothing against it.
const rank = ({ title, lead }, query) => phraseAt(words(title), query, "marked") >= 0 ? 1
  : phraseAt(words(title), query, "full") >= 0 ? 2 : /…/.test(title + lead) || phraseAt(words(lead), query, "full") >= 0 ? 3 : 0;

// Entries of one name and unit are one, newest first; those with the query's marks stand before the others.
const groups = (entries, query, isMore) => {
  const byKey = {}, list = [];
  entries.forEach(entry => {
    const key = (entry.kind > 1 ? entry.address : entry.name + "|" + entry.unit + (entry.kind ? entry.detail : "")).toLowerCase();
    const isExact = phraseAt(words(entry.name), query, "marked") >= 0;
    if (!byKey[key]) list.push(byKey[key] = Object.assign({ items: [], isExact }, entry));
    if (!byKey[key].items.some(({ detail }) => detail === entry.detail)) byKey[key].items.push(entry);
  });
  list.sort((a, b) => b.isExact - a.isExact);
  list.isMore = isMore;
  return list;
};

if (typeof document === "undefined") {
  module.exports = { Engine, words, marked, numbers, nth, slot, bucket };
  return;
}

// MARK: The page

// Before anything is painted, so that nothing moves when results come: the doors are hidden, and what comes has its room.
const root = document.documentElement;
const expect = isSearching => { root.className = "scripted" + (isSearching ? " searching" : ""); };
expect(/[?&]q=[^&]/.test(location.search));
document.addEventListener("DOMContentLoaded", () => {

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  Object.keys(attributes).forEach(key => made.setAttribute(key, attributes[key]));
  children.forEach(child => child && made.appendChild(child.nodeType ? child : document.createTextNode(child)));
  return made;
};
const byId = id => document.getElementById("tim_" + id);
const link = (address, text) => element("a", { href: address }, text);

const files = {}, waiting = {};
window.tk = (name, file) => { files[name] = file; };

const load = name => waiting[name] || (waiting[name] = new Promise((done, fail) => {
  const script = element("script", { src: "tim-kiem/" + name + ".js", charset: "utf-8" });
  script.onload = script.onerror = () => {
    script.remove();
    if (name in files) return done(files[name]);
    delete waiting[name];
    fail();
  };
  document.head.appendChild(script);
}));

const parameters = {};
location.search.slice(1).split("&").forEach(part => {
  const [name, value = ""] = part.split("=");
  try { parameters[name] = decodeURIComponent(value.replace(/\+/g, " ")).trim(); } catch (_) { return; }
});
const text = parameters.q, box = byId("chu"), form = box.form, hints = byId("goi-y"), filters = byId("loc"), place = byId("ket-qua");
const engine = new Engine(load), limits = {};
const say = words => { byId("so").textContent = words; };
const failed = () => {
  expect(false);
  say("Không tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối rồi thử lại.");
};
const selects = () => Array.from(form.querySelectorAll("select"));

const select = (name, label, options) => {
  if (options.length < 2) return;
  const made = element("select", { name, "aria-label": label }, element("option", { value: "" }, label),
    ...options.map(([value, title]) => element("option", { value }, title)));
  made.value = parameters[name] || "";
  made.onchange = () => {
    if (!box.value.trim()) return;
    tidy();
    form.submit();
  };
  filters.appendChild(made);
};
// Addresses name only the filters that are set.
const tidy = () => selects().forEach(one => { one.disabled = !one.value; });
form.onsubmit = tidy;
window.onpageshow = () => selects().forEach(one => { one.disabled = false; });

// MARK: While typing

let turn = 0, timer;
const hint = (query, mine) => {
  const links = engine.matchUnits(query, true).slice(0, 5).map(unit => link(unit.address, unit.name));
  const show = () => {
    if (mine !== turn) return;
    hints.textContent = "";
    links.slice(0, 8).forEach(one => hints.appendChild(element("li", {}, one)));
    hints.hidden = !links.length;
  };
  show();
  if (query[1]) {
    engine.complete(query).then(pairs => {
      const before = box.value.normalize("NFC").slice(0, query[query.length - 2].start);
      pairs.forEach(pair => links.push(link("?q=" + encodeURIComponent(before + pair), before + pair)));
      show();
    }, failed);
  }
};
box.oninput = () => {
  const query = words(box.value), mine = ++turn;
  clearTimeout(timer);
  hints.hidden = true;
  if (engine.units && (query[1] || query[0] && query[0].full[1])) timer = setTimeout(() => hint(query, mine), 150);
};
form.onkeydown = event => {
  const all = [box, ...Array.from(hints.querySelectorAll("a"))], at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
  if (hints.hidden || at < 0 || to === undefined || !all[to]) return;
  if (event.key === "Escape") hints.hidden = true;
  event.preventDefault();
  all[to].focus();
};

// MARK: Results

const highlighted = (text, query) => {
  const made = document.createDocumentFragment(), keys = new Set(query.map(word => word.full));
  let end = 0, mark;
  text = text.normalize("NFC");
  words(text).forEach(word => {
    const between = text.slice(end, word.start);
    if (!keys.has(word.full)) {
      made.appendChild(document.createTextNode(between + word.text));
      mark = null;
    } else if (mark) mark.textContent += between + word.text;
    else {
      made.appendChild(document.createTextNode(between));
      made.appendChild(mark = element("mark", {}, word.text));
    }
    end = word.end;
  });
  made.appendChild(document.createTextNode(text.slice(end)));
  return made;
};

const item = (result, name, meta, ...more) => {
  const title = link(result.address, highlighted(name, engine.answer.query));
  return element("li", {}, element("h3", {}, result.mark === 1 ? element("s", {}, title) : title),
    meta && element("p", { class: "meta" }, meta), ...more);
};
// A recipient with each award, anything else in one line.
const entryItem = group => {
  if (group.kind) return item(group, group.name, [group.unit, group.detail].filter(Boolean).join(" · "));
  const rest = group.items.length - 3;
  return item(group, group.name, group.unit, element("ul", {}, ...group.items.slice(0, 3).map(({ detail, mark }) =>
    element("li", {}, mark === 1 ? element("s", {}, detail) : detail, ["", " (đã thu hồi)", " (đề nghị)"][mark])),
    rest > 0 && element("li", {}, "và " + rest + " lần khác")));
};

const button = (text, action) => {
  const made = element("button", { type: "button" }, text);
  made.onclick = () => {
    // Once; a button that is switched off would lose the focus.
    made.onclick = null;
    action();
  };
  return element("p", { class: "search-more" }, made);
};

const section = (title, kind, list, items, more) => items.length ? element("section", { class: "found-" + kind },
  element("h2", {}, title + " ", element("span", { class: "count" }, "(" + (list.isMore ? "hơn " : "") + list.length + ")")),
  element("ul", { class: "found" }, ...items), more) : null;
const short = (title, kind, made) => {
  const list = engine.answer[kind], shown = list.slice(0, limits[kind] || 5);
  return section(title, kind, list, shown.map(made), list.length > shown.length && button("Xem cả " + list.length, () => {
    limits[kind] = list.length;
    show(true);
  }));
};

const show = isDone => {
  const { answer } = engine, articles = engine.sorted(), shown = articles.slice(0, limits.articles || ENOUGH);
  return all(shown.map(result => engine.card(result))).then(() => {
    const hasFocus = place.contains(document.activeElement), old = place.querySelectorAll("a").length;
    const rest = answer.years.length - answer.searched, oldest = answer.searched && answer.years[answer.searched - 1][0];
    const count = sum([answer.units, answer.people, answer.decisions, answer.models, articles], list => list.length);
    place.textContent = "";
    [
      short("Xã, phường", "units", unit => item(unit, unit.name, unit.history)),
      short("Người, tập thể", "people", entryItem), short("Quyết định", "decisions", entryItem), short("Mô hình", "models", entryItem),
      section("Bài viết", "articles", articles, shown.map(result => item(result, result.title,
        result.day + (result.units && " · " + result.units), result.lead && element("p", { class: "summary" }, highlighted(result.lead, answer.query))))),
      articles.length > shown.length && button("Xem thêm bài viết", () => {
        limits.articles = shown.length + ENOUGH;
        show(true);
      }),
      isDone && rest && answer.query.length && button(oldest ? "Tìm tiếp các năm trước" : "Tìm tiếp trong thân bài", () => {
        say("Đang tìm…");
        engine.moved = 0;
        engine.more().then(() => engine.bodiesUntil(articles.length + ENOUGH)).then(() => show(true)).catch(failed);
      })
    ].forEach(part => part && place.appendChild(part));
    const first = place.querySelector(".found > li");
    if (first) first.className = "best";
    // Where a button was that is no more.
    if (hasFocus) (place.querySelectorAll("a, button")[old] || box).focus();
    if (!isDone) return say("Đang tìm trong các bài…");
    expect(count);
    say((count ? count + " kết quả cho “" : "Chưa tìm thấy “") + text + "”." +
      (!rest ? "" : oldest ? " Đã tìm trong bài từ năm " + oldest + "." : " Đã tìm trong tên bài và sapo của mọi năm."));
    // For whoever measures.
    performance.mark("tim-kiem");
  });
};

if (text) {
  box.value = text;
  document.title = text + " – " + document.title;
  say("Đang tìm…");
}
engine.open().then(() => {
  const { years, fields, awards } = engine.index;
  select("xa", "Mọi xã, phường", engine.units.map(unit => [unit.id, unit.name]));
  select("nam", "Mọi năm", years.map(year => [year[0], "Năm " + year[0]]));
  select("linh-vuc", "Mọi lĩnh vực", fields);
  select("khen", "Mọi hình thức khen", awards);
  filters.hidden = false;
  if (!text) return;
  const keys = [["xa", "@u:"], ["linh-vuc", "@f:"], ["khen", "@a:"]].filter(([name]) => parameters[name])
    .map(([name, key]) => key + parameters[name]);
  return engine.search(text, +parameters.nam || 0, keys).then(() => show(false)).then(() => engine.bodiesUntil(ENOUGH)).then(() => show(true));
}).catch(failed);
});
})();
