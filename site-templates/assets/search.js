// Search in the files of tim-kiem/, which are scripts, so that it works from a disk too. Sources/Pages/Search makes them.
// What helps while somebody types is in search-typing.js, which is loaded when that begins.
(() => {
"use strict";

// How many results end a search by itself, and how many bytes; up to how many are looked at one by one.
const ENOUGH = 10, BUDGET = 8e4, FEW = 24, MANY = 60;

// MARK: Words

const bare = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

// `hoà` is written `hòa` too, `quý` is not.
const marked = word => word.toLowerCase().normalize("NFD")
  .replace(/(^|[^q])(o(?=[ae])|u(?=y))(.)([\u0300\u0301\u0303\u0309\u0323])$/, "$1$2$4$3").normalize("NFC");

// By character: a letter or digit, nothing for a mark, a space for what parts words.
const letters = {};
const words = text => {
  const list = [];
  let word;
  text = text.normalize("NFC");
  for (let i = 0; i < text.length; i++) {
    const sign = text[i], letter = sign in letters ? letters[sign] : letters[sign] = bare(sign.toLowerCase()).replace(/[^a-z0-9]/, " ");
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

// Where words stand in others as a phrase, -1 if nowhere.
const phraseAt = (list, query, same) => list.findIndex((_, at) => query.every((word, i) => list[at + i] && list[at + i][same] === word[same]));
const holds = (text, query, same) => phraseAt(words(text), query, same) >= 0;

// MARK: Files

const hash = text => Array.from(text).reduce((value, letter) => Math.imul(value ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
const mixed = value => {
  value = Math.imul(value ^ value >>> 16, 0x85ebca6b);
  return (value ^ value >>> 13) >>> 0;
};
const bucket = (text, count) => mixed(hash(text)) & count - 1;
const slot = (first, second) => mixed(Math.imul(hash(first), 0x9e3779b1) + hash(second) | 0) >>> 16;

const value = letter => (letter === "~" ? 92 : letter.charCodeAt(0)) - 35;

// Ascending numbers; null stands for all. Of pairs, `isSparse`, gaps are written in another way.
const numbers = (text, isSparse) => {
  const list = [];
  let next = 0, gap = 0, shift = 0;
  const add = gap => {
    list.push(next += gap);
    next++;
  };
  if (text[0] === "}") return null;
  if (text[0] === "!") {
    for (let i = 6; i < text.length * 6; i++) if (value(text[i / 6 | 0]) >> i % 6 & 1) list.push(i - 6);
  } else if (isSparse) {
    Array.from(text, letter => (value(letter) + 64).toString(2).slice(1)).join("")
      .replace(/(1*)0(.{7})/g, (_, ones, rest) => add(ones.length * 128 + parseInt(rest, 2)));
  } else {
    for (const letter of text) {
      gap |= (value(letter) & 31) << shift;
      shift += 5;
      if (value(letter) < 32) {
        add(gap);
        gap = shift = 0;
      }
    }
  }
  return list;
};

const both = (a, b) => a && b ? (b = new Set(b), a.filter(number => b.has(number))) : a || b;
const either = (a, b) => a && b && [...new Set([...a, ...b])];
const holder = list => {
  const set = new Set(list || []);
  return number => !list || set.has(number);
};
const upTo = count => Array.from(Array(count).keys());

// The lists of all records of a key, as many of each as there are at most.
const records = (text, key) => text.split("{" + key + "|").slice(1).map(rest => {
  const lists = rest.split("{", 1)[0].split("|");
  return upTo(4).map(i => numbers(lists[i] || ""));
});
const record = (text, key) => records(text, key)[0] || [[], [], [], []];

const all = list => Promise.all(list);
const flat = lists => [].concat(...lists);
const sum = (list, value) => list.reduce((total, item) => total + value(item), 0);

class Engine {
  // load: from a file's name to a promise of what it hands over.
  constructor(load) {
    this.load = load;
    this.files = {};
    this.moved = 0;
  }

  get(name) {
    return this.files[name] = this.files[name] || this.load(name).then(file => {
      // Lists are hardly compressed on their way, the rest to a third.
      this.moved += JSON.stringify(file).length * (typeof file === "string" ? .75 : .33);
      return file;
    }, () => {
      delete this.files[name];
      throw name;
    });
  }

  file(year, family, number) { return this.get(year[0] + "/" + family + "-" + number); }

  open() {
    return this.get("muc").then(index => {
      this.index = index;
      return all(upTo(index.units).map(i => this.get("don-vi-" + i)));
    }).then(parts => {
      this.units = flat(parts).map(([id, name, history, isFormer]) =>
        ({ id, name, history, isFormer, address: "don-vi/" + id + "/index.html", words: words(name) }));
    });
  }

  // at: where words stand in others.
  matchUnits(query, at = phraseAt) {
    const found = this.units.filter(unit => at(unit.words, query, "full") >= 0);
    const rank = unit => (at(unit.words, query, "marked") < 0) * 4 + unit.isFormer * 2 + (at(unit.words, query, "full") > 1);
    return flat(upTo(8).map(each => found.filter(unit => rank(unit) === each)));
  }

  // A file of pairs, by what it was put there for.
  pairs(year, first, second) { return this.file(year, "c", bucket(first + " " + second.slice(0, 1), year[2])); }

  // A pair's lists in titles, leads, names and models of a year, by any marks and by the query's own.
  pair(year, first, second = { key: "", full: "", marked: "" }) {
    return this.pairs(year, first.key, second.key).then(text => [
      records(bare(text), first.full + " " + second.full).reduce((a, b) => a.map((list, field) => either(list, b[field])), [[], [], [], []]),
      record(text, first.marked + " " + second.marked)
    ]);
  }

  key(year, key) { return this.pairs(year, key, "").then(text => record(text, key + " ")); }

  // What may hold the phrase in titles, leads, names and models: few of all years, or what has all its pairs.
  phrases(years, query) {
    const last = Math.max(query.length - 2, 0), states = years.map(year => ({ year, count: 1e6 }));
    // Pairs that are far from each other tell most.
    const pairs = [...new Set([0, last, last >> 1, ...upTo(last + 1)])];
    const narrow = () => {
      const at = pairs.shift();
      return at === undefined || sum(states, state => state.count) <= FEW ? states : all(states.filter(state => state.count).map(state =>
        this.pair(state.year, query[at], query[at + 1]).then(lists => {
          state.lists = state.lists ? state.lists.map((kind, i) => kind.map((list, field) => both(list, lists[i][field]))) : lists;
          state.count = sum(state.lists[0], list => list ? list.length : 1e6);
        }))).then(narrow);
    };
    return narrow();
  }

  // Those of which the filters let the article through.
  admit(items) {
    const { keys } = this.answer, years = [...new Set(items.map(item => item.year))];
    return all(years.map(year => all(keys.map(key => this.key(year, key))).then(found => holder(found.map(lists => lists[0]).reduce(both, null)))))
      .then(has => items.filter(item => has[years.indexOf(item.year)](item.article)));
  }

  // The articles of a year with all words, each with its rank.
  bodies(year, query) {
    const rest = [...new Set(query.map(word => word.key))].sort((a, b) => b.length - a.length);
    let found = null, titles = null, leads = null;
    const next = () => !rest.length || found && !found.length ? null : all(rest.splice(0, 2).map(key =>
      this.file(year, "s", bucket(key, year[3])).then(text => {
        const [body, title, lead] = record(text, key);
        found = both(found, either(either(body, title), lead));
        titles = both(titles, title);
        leads = both(leads, lead);
      }))).then(next);
    return Promise.resolve(next()).then(() => {
      found = found || upTo(year[1]);
      const pairs = found.length < 2 ? [] : query.slice(1, 4).map((word, i) => slot(query[i].key, word.key) & Math.min(65536, year[4] * 4096) - 1);
      return all(pairs.map(pair => this.file(year, "t", pair % year[4]).then(text => numbers(text.split("{")[(pair / year[4] | 0) + 1], true))));
    }).then(lists => {
      const ranks = [titles, leads, lists.reduce(both, lists.length ? null : [])].map(holder);
      return found.map(article => ({ year, article, rank: 4 + [...ranks, () => true].findIndex(has => has(article)) }));
    });
  }

  card(result) {
    return this.file(result.year, "b", result.article >> 3).then(cards => {
      [result.title, result.lead, result.day, result.units, result.address] = cards[result.article & 7];
      return result;
    });
  }

  entry(year, number) {
    return this.file(year, "e", number >> 4).then(entries => {
      // 0 and nothing stand for what the entry before has.
      const [kind, mark, name, unit, detail, address, article] = upTo(7).map(field => {
        let at = number & 15;
        if (field > 1) while (!entries[at][field] && entries[at][field] !== "") at--;
        return entries[at][field];
      });
      return { year, kind, mark, name, unit, detail, address, article: article - 1 };
    });
  }

  // Titles, leads, names, models and decisions of all years, or of one.
  search(text, onlyYear, keys) {
    const query = words(text).slice(0, 24), decision = query.slice();
    const years = this.index.years.filter(year => !onlyYear || year[0] === onlyYear);
    const answer = this.answer = { query, years, keys, units: [], people: [], models: [], decisions: [], articles: [], searched: 0 };
    if (!query.length) return Promise.resolve();
    const unit = this.units.find(({ id }) => keys.indexOf("@u:" + id) >= 0), award = this.index.awards.find(([id]) => keys.indexOf("@a:" + id) >= 0);
    answer.units = this.matchUnits(query).filter(one => !unit || one === unit);
    while (decision[1] && /^(quyet|dinh|so|qd)$/.test(decision[0].full)) decision.shift();
    const isMeant = name => (name = words(name), decision.every((word, at) => name.some(({ full }) => at ? !full.indexOf(word.full) : full === word.full)));
    // Newest first.
    const inYears = (lists, size) => flat(lists.map((list, at) =>
      (list || upTo(years[at][size])).sort((a, b) => b - a).map(article => ({ year: years[at], article }))));
    const entries = (lists, isFound) => {
      const found = inYears(lists, 5);
      return all(found.slice(0, MANY).map(({ year, article }) => this.entry(year, article)))
        .then(made => this.admit(made.filter(entry => isFound(entry.name, query, "full") && (!award || entry.kind || !entry.detail.indexOf(award[1])))))
        .then(made => groups(made, query, found.length > MANY));
    };
    return all([this.phrases(years, query), decision.length < 7 && /^\d/.test(decision[0].full) ? all(years.map(year => this.key(year, "#" + decision[0].key))) : []])
      .then(([states, decisions]) => {
        const lists = (field, kind = 0) => states.map(({ lists }) => lists ? lists[kind][field] : []);
        const titles = lists(0), leads = lists(1), ranks = [lists(0, 1), titles].map(lists => lists.map(holder));
        const articles = inYears(titles.map((list, at) => either(list, leads[at])), 1);
        articles.forEach(result => {
          const at = years.indexOf(result.year);
          result.rank = ranks[0][at](result.article) ? 1 : ranks[1][at](result.article) ? 2 : 3;
        });
        return all([this.admit(articles), entries(lists(2), holds), entries(lists(3), holds), entries(decisions.map(lists => lists[2]), isMeant)]);
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
      const known = answer.articles.find(other => other.year === year && other.article === result.article);
      if (known) known.rank = Math.min(known.rank, result.rank);
      else answer.articles.push(result);
    }));
  }

  // Bodies, the newest year first, until there is enough.
  bodiesUntil(count) {
    const { answer } = this;
    return answer.articles.length < count && this.moved < BUDGET && answer.query.length && answer.searched < answer.years.length
      ? this.more().then(() => this.bodiesUntil(count)) : Promise.resolve();
  }

  sorted() {
    return this.answer.articles.sort((a, b) => a.rank - b.rank || b.year[0] - a.year[0] || b.article - a.article);
  }
}

// What a card's own texts say of the phrase; a text that is cut says nothing against it.
const rank = ({ title, lead }, query) => holds(title, query, "marked") ? 1
  : holds(title, query, "full") ? 2 : /…/.test(title + lead) || holds(lead, query, "full") ? 3 : 0;

// Entries of one name and unit are one, newest first; those with the query's marks stand before the others.
const groups = (entries, query, isMore) => {
  const list = [[], []], byKey = {};
  entries.forEach(entry => {
    const key = (entry.kind > 1 ? entry.address : entry.name + "|" + entry.unit + (entry.kind ? entry.detail : "")).toLowerCase();
    if (!byKey[key]) list[holds(entry.name, query, "marked") ? 0 : 1].push(byKey[key] = Object.assign({ items: [] }, entry));
    if (!byKey[key].items.some(({ detail }) => detail === entry.detail)) byKey[key].items.push(entry);
  });
  return Object.assign(flat(list), { isMore });
};

const shared = { Engine, words, marked, numbers, bare, sum, all };
if (typeof document === "undefined") {
  module.exports = shared;
  return;
}

// MARK: The page

// Before anything is painted, so that nothing moves when results come: the doors are hidden, and what comes has its room.
const expect = isSearching => { document.documentElement.className = "scripted" + (isSearching ? " searching" : ""); };
expect(/[?&]q=[^&]/.test(location.search));
document.addEventListener("DOMContentLoaded", () => {

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(Boolean));
  return made;
};
const byId = id => document.getElementById("tim_" + id);
const link = (address, text) => element("a", { href: address }, text);

const run = src => new Promise((done, fail) => {
  document.head.append(element("script", { src, onload: done, onerror: fail }));
});
const files = {};
window.tk = (name, file) => { files[name] = file; };
const engine = new Engine(name => run("tim-kiem/" + name + ".js").then(() => files[name]));

const parameters = new URLSearchParams(location.search), parameter = name => (parameters.get(name) || "").trim();
const text = parameter("q"), box = byId("chu"), form = box.form, status = byId("so"), next = byId("tiep");
const say = words => { status.textContent = words; };
const failed = () => {
  expect();
  say(status.getAttribute("data-failed"));
};

// What helps while somebody types, loaded when that begins.
box.oninput = () => {
  box.oninput = null;
  Object.assign(tk, shared, { engine, box, form, hints: byId("goi-y"), element, link, failed });
  run(form.getAttribute("data-typing")).catch(failed);
};

const fill = (select, options) => {
  // Addresses name only the filters that are set.
  const { name } = select, tidy = () => select.name = select.value && name;
  options.forEach(([value, title]) => select.append(new Option(title, value)));
  select.hidden = options.length < 2;
  select.value = parameter(name);
  tidy();
  select.onchange = () => {
    tidy();
    if (box.value.trim()) form.submit();
  };
};

// MARK: Results

// A text with the words of the query marked; neighbours have one mark.
const highlighted = text => {
  const made = document.createDocumentFragment(), keys = engine.answer.query.map(word => word.full);
  let end = 0, mark;
  text = text.normalize("NFC");
  words(text).forEach(word => {
    const isFound = keys.indexOf(word.full) >= 0;
    (isFound && mark || made).append(text.slice(end, word.start));
    if (!isFound) mark = null;
    else if (!mark) made.append(mark = element("mark"));
    (mark || made).append(word.text);
    end = word.end;
  });
  made.append(text.slice(end));
  return made;
};

const item = (result, name, meta, ...more) => {
  const title = link(result.address, highlighted(name));
  return element("li", null, element("h3", null, result.mark === 1 ? element("s", null, title) : title), meta && element("p", { className: "meta" }, meta), ...more);
};
// A recipient with each award, anything else in one line.
const entryItem = group => {
  if (group.kind) return item(group, group.name, [group.unit, group.detail].filter(Boolean).join(" · "));
  const rest = group.items.length - 3;
  return item(group, group.name, group.unit, element("ul", null, ...group.items.slice(0, 3).map(({ detail, mark }) =>
    element("li", null, mark === 1 ? element("s", null, detail) : detail, ["", " (đã thu hồi)", " (đề nghị)"][mark])),
    rest > 0 && element("li", null, "và " + rest + " lần khác")));
};
const makers = {
  units: unit => item(unit, unit.name, unit.history), people: entryItem, decisions: entryItem, models: entryItem,
  articles: result => item(result, result.title, result.day + (result.units && " · " + result.units), result.lead && element("p", { className: "summary" }, highlighted(result.lead)))
};
const limits = { articles: ENOUGH };

const show = isDone => {
  const { answer } = engine, articles = engine.sorted();
  return all(articles.slice(0, limits.articles).map(result => engine.card(result))).then(() => {
    let count = 0;
    Object.keys(makers).forEach(kind => {
      const section = byId(kind), [size, list, more] = section.querySelectorAll(".count, ul, button"), found = answer[kind], limit = limits[kind] || 5;
      count += found.length;
      section.hidden = !found.length;
      size.textContent = "(" + (found.isMore ? "hơn " : "") + found.length + ")";
      list.textContent = "";
      found.slice(0, limit).forEach(result => list.append(makers[kind](result)));
      more.hidden = found.length <= limit;
      more.onclick = () => {
        limits[kind] = kind === "articles" ? limit + ENOUGH : found.length;
        show(true).then(() => list.children[limit].querySelector("a").focus());
      };
    });
    const best = document.querySelector(".search section:not([hidden]) li");
    if (best) best.className = "best";
    const rest = answer.years.length - answer.searched, oldest = answer.searched && answer.years[answer.searched - 1][0];
    next.hidden = !isDone || !rest || !answer.query.length;
    next.textContent = oldest ? "Tìm tiếp các năm trước" : "Tìm tiếp trong thân bài";
    next.onclick = () => {
      say("Đang tìm…");
      engine.moved = 0;
      engine.more().then(() => engine.bodiesUntil(articles.length + ENOUGH)).then(() => show(true)).catch(failed);
    };
    if (!isDone) return say("Đang tìm…");
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
  const { units, index } = engine, keys = [];
  [
    ["nam", index.years.map(([year]) => [year, "Năm " + year])], ["xa", units.map(({ id, name }) => [id, name]), "@u:"],
    ["linh-vuc", index.fields, "@f:"], ["khen", index.awards, "@a:"]
  ].forEach(([name, options, key]) => {
    fill(form.elements[name], options);
    if (key && parameter(name)) keys.push(key + parameter(name));
  });
  byId("loc").hidden = false;
  if (!text) return;
  return engine.search(text, +parameter("nam"), keys).then(() => show(false)).then(() => engine.bodiesUntil(ENOUGH)).then(() => show(true));
}).catch(failed);
});
})();
