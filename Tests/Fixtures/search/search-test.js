// node search-test.js SEARCH.JS SITE: what the script of search finds in the site of SearchTests.
"use strict";
const assert = require("assert"), fs = require("fs"), path = require("path"), vm = require("vm");
const [, , script, site] = process.argv;
const shared = require(script), { Engine, words, marked, numbers } = shared;
const { complete, beginsAt } = require(script.replace("search.js", "search-typing.js"));

assert.deepStrictEqual(words("Đường HOÀ-bình 19/5").map(word => word.full), ["duong", "hoa", "binh", "19", "5"]);
assert.deepStrictEqual(words("Ba\u0306\u0300ng").map(word => word.marked), ["bằng"]);
assert.deepStrictEqual(["hoà", "Hòa", "thuý", "quý", "khoẻ", "toàn"].map(marked), ["hòa", "hòa", "thúy", "quý", "khỏe", "toàn"]);
assert.deepStrictEqual(words("a-bc").map(word => [word.start, word.end]), [[0, 1], [2, 4]]);
assert.deepStrictEqual(numbers("#'"), [0, 5]);
assert.strictEqual(numbers("}"), null);

const load = name => {
  const files = {};
  vm.runInNewContext(fs.readFileSync(path.join(site, "tim-kiem", name + ".js"), "utf8"), { tk: (key, file) => { files[key] = file; } });
  return Promise.resolve(JSON.parse(JSON.stringify(files[name])));
};

const found = (query, year = 0, keys = []) => {
  const engine = new Engine(load);
  return engine.open().then(() => engine.search(query, year, keys)).then(() => engine.bodiesUntil(10))
    .then(() => Promise.all(engine.sorted().map(result => engine.card(result)))).then(articles => ({
      units: engine.answer.units.map(unit => unit.name), people: engine.answer.people.map(entry => entry.name),
      decisions: engine.answer.decisions.map(entry => entry.name), articles: articles.map(result => [result.address, result.rank])
    }));
};

const flower = ["2025/03/b.html", 2], prize = "2024/05/a.html";
const expected = [
  ["duong hoa", {}, { articles: [flower] }],
  ["Đường hoa", {}, { articles: [["2025/03/b.html", 1]] }],
  ["hoa", {}, { articles: [["2025/03/b.html", 4], [prize, 4]] }],
  ["nhat duoc vi", {}, { articles: [[prize, 7]] }],
  ["tran thi hoa", {}, { people: ["Trần Thị Hoa"], articles: [] }],
  ["le minh khoi", {}, { people: [], articles: [] }],
  ["34 qd", {}, { decisions: ["Quyết định số 34/QĐ-UBND"] }],
  ["quyết định số 34/QĐ-UBND", {}, { decisions: ["Quyết định số 34/QĐ-UBND"] }],
  ["35", {}, { decisions: [] }],
  ["my tra", {}, { units: ["Phường Mỹ Trà"] }],
  ["binh", {}, { units: ["Xã An Bình"] }],
  ["duoc", { keys: ["@u:my-tra"] }, { articles: [[prize, 4]] }],
  ["tran thi hoa", { keys: ["@u:my-tra", "@a:giay-khen"] }, { people: ["Trần Thị Hoa"], units: [] }],
  ["tran thi hoa", { keys: ["@u:khac"] }, { people: [] }],
  ["34", { keys: ["@a:giay-khen"] }, { decisions: ["Quyết định số 34/QĐ-UBND"] }],
  ["34", { keys: ["@a:bang-khen"] }, { decisions: [] }],
  ["xa an binh", { year: 2025, keys: ["@a:giay-khen"] }, { units: ["Xã An Bình"] }],
  ["xa an binh", { keys: ["@u:my-tra"] }, { units: [] }],
  ["duoc", { year: 2025 }, { articles: [] }],
  ["không có gì", {}, { units: [], people: [], decisions: [], articles: [] }],
];
expected.reduce((before, [query, { year, keys }, wanted]) => before.then(() => found(query, year, keys)).then(answer => {
  for (const kind of Object.keys(wanted)) assert.deepStrictEqual(answer[kind], wanted[kind], query + ": " + kind);
}), Promise.resolve()).then(() => {
  const engine = new Engine(load);
  return engine.open().then(() => complete(engine, words("duong h"), shared)).then(pairs => {
    assert.deepStrictEqual(pairs, ["đường hoa"]);
    assert.deepStrictEqual(engine.matchUnits(words("my t"), beginsAt).map(unit => unit.name), ["Phường Mỹ Trà"]);
  });
}).then(() => console.log("passed")).catch(error => { console.log(error.message); process.exit(1); });
