"""A checker that cannot fail is worth nothing: here is what it must let pass, and what it must not."""

import types

from .comparison import Comparison
from .source import clean
from .speech import Aligner

LEAD = "Mở đầu.\n\n"
# What is written below a lead, what a page shows of it below the lead, what a script says of it behind the lead (None: not
# compared). All is right.
RIGHT = [
    ("Giá 20~25 nghìn.", "<p>Giá 20~25 nghìn.</p>", "Giá 20 25 nghìn."),
    ("Rộng 5*3*2 mét.", "<p>Rộng 5*3*2 mét.</p>", "Rộng 5 3 2 mét."),
    ("Lời **hay**, ý *đẹp*; **c**hữ.", "<p>Lời <strong>hay</strong>, ý <em>đẹp</em>; <strong>c</strong>hữ.</p>", "Lời hay, ý đẹp; chữ."),
    ("Một<br>hai, 5 m<sup>2</sup>.", "<p>Một<br>hai, 5 m<sup>2</sup>.</p>", "Một hai, 5 mét vuông."),
    ("Một  \nhai\\\nba\nbốn.", "<p>Một<br>\nhai<br>\nba\nbốn.</p>", "Một hai ba bốn."),
    ("Chữ <u>gạch</u> <b>đậm</b>.", "<p>Chữ gạch đậm.</p>", "Chữ gạch đậm."),
    ("Tổ <Hoa Sen> trồng rau.", "<p>Tổ &lt;Hoa Sen&gt; trồng rau.</p>", "Tổ nhỏ hơn Hoa Sen lớn hơn trồng rau."),
    ("<p style=\"color: red\">Ông A.</p>\n<div>Bà B<br>nhận.</div>", "<p>Ông A.</p><p>Bà B<br>nhận.</p>", "Ông A. Bà B nhận."),
    ("Hết.<!-- giấu -->\n\n<!-- giấu\nnữa -->\n\n<script>var a = 1</script>\n\n<style>\np {}\n</style>", "<p>Hết.</p>", "Hết."),
    ("Một <script>alert(1)</script> hai.", "<p>Một  hai.</p>", "Một hai."),
    ("3. Ba\n4. Bốn", "<ol start=\"3\"><li>Ba</li><li>Bốn</li></ol>", "Ba là, Ba. Bốn là, Bốn."),
    ("1. Một\n1. Hai", "<ol><li>Một</li><li>Hai</li></ol>", "Một là, Một. Hai là, Hai."),
    ("- [x] Xong\n- [ ] Chưa", "<ul><li><input type=\"checkbox\" checked> Xong</li><li><input type=\"checkbox\"> Chưa</li></ul>",
     "Đã xong: Xong. Chưa xong: Chưa."),
    ("Có chú[^b], có thích[^a].\n\n[^a]: Sau.\n[^b]: Trước.",
     "<p>Có chú<sup><a href=\"#fn:1\" role=\"doc-noteref\">1</a></sup>, có thích<sup><a href=\"#fn:2\" role=\"doc-noteref\">2</a></sup>.</p>"
     "<section class=\"footnotes\"><ol><li><p>Trước. <a href=\"#fnref:1\" role=\"doc-backlink\">Trở lại</a></p></li>"
     "<li><p>Sau. <a href=\"#fnref:2\" role=\"doc-backlink\">Trở lại</a></p></li></ol></section>", "Có chú, có thích."),
    ("```swift\nlet a = 1\n```", "<pre><code class=\"language-swift\">let a = 1\n</code></pre>", ""),
    ("![Alt](a.jpg \"Cảnh *gặt*\")", "<figure><img src=\"a.jpg\" alt=\"Alt\"><figcaption>Cảnh *gặt*</figcaption></figure>", ""),
    ("| Ấp | Số |\n|---|---|\n| Một | 12 |\n| Hai | – |",
     "<table><tr><th>Ấp</th><th>Số</th></tr><tr><td>Một</td><td>12</td></tr><tr><td>Hai</td><td>–</td></tr></table>",
     "Một: Số 12. Hai: Số –."),
    ("Chữ ~~bỏ~~ còn.", "<p>Chữ <del>bỏ</del> còn.</p>", "Chữ còn."),
    ("Mật độ 10<sup>2</sup> con, 1~~2~~3 bao.", "<p>Mật độ 10<sup>2</sup> con, 1<del>2</del>3 bao.</p>", "Mật độ 10 mũ 2 con, 1 3 bao."),
    ("<p>Ông A.</p>\n\n![x](a.jpg)", "<p>Ông A.</p><figure><img src=\"a.jpg\"></figure>", "Ông A."),
    ("Nghe\u200bnói, học\u00ad\u200bhành.", "<p>Nghenói, họchành.</p>", "Nghenói, họchành."),
    ("Ho\u0300a bi\u0300nh.", "<p>Hòa bình.</p>", "Hòa bình."),
    ("Ngày 5/6/2019, 34/QĐ-UBND khen 1.200 hộ (12,5%), đ/c Tư ở TP Cao Lãnh, xem https://www.cao-lanh.vn/tin?so=1.",
     "<p>Ngày 5/6/2019, 34/QĐ-UBND khen 1.200 hộ (12,5%), đ/c Tư ở TP Cao Lãnh, xem <a href=\"x\">https://www.cao-lanh.vn/tin?so=1</a>.</p>",
     "Ngày 5 tháng 6 năm 2019, quyết định số 34 của Ủy ban nhân dân khen một nghìn hai trăm hộ (mười hai phẩy năm phần trăm), đồng chí Tư"
     " ở thành phố Cao Lãnh, xem trang mạng cao gạch lanh chấm vê nờ."),
    ("Lúc 9h30, 5 km, khóa XII, 3–5 người, 0912.345.678.", "<p>Lúc 9h30, 5 km, khóa XII, 3–5 người, 0912.345.678.</p>",
     "Lúc 9 giờ 30 phút, 5 ki lô mét, khóa mười hai, 3 đến 5 người, 0912 345 678."),
]
# The same, with what must be found: (where, lost, added), or (where, what) for pictures and numbers.
WRONG = [
    ("Giá 20~25 nghìn.", "<p>Giá 2025 nghìn.</p>", "Giá 2025 nghìn.", [("page", "20 25", "2025"), ("script", "20 25", "2025")]),
    ("Rộng 5*3*2 mét.", "<p>Rộng 5<em>3</em>2 mét.</p>", None, [("page", "5 3 2", "532")]),
    ("Một<br>hai.", "<p>Mộthai.</p>", None, [("page", "Một hai", "Mộthai")]),
    ("<p>Ông A.</p>\n<p>Bà B.</p>\n\nCuối.", "<p>Cuối.</p>", "Cuối.", [("page", "Ông A Bà B", ""), ("script", "Ông A Bà B", "")]),
    ("~~~~~\n\nÔng A nhận.", "<pre><code>\nÔng A nhận.\n</code></pre>", "", [("script", "Ông A nhận", "")]),
    ("~~~ oOo ~~~\n\nHết.", "<pre><code>\nHết.\n</code></pre>", None, [("page", "oOo", "")]),
    ("3. Ba\n5. Năm", "<ol start=\"3\"><li>Ba</li><li>Năm</li></ol>", None, [("page", "the point numbered 5 is shown as 4")]),
    ("1986. Một năm.", "<ol start=\"1986\"><li>Một năm.</li></ol>", "Một năm.", [("script", "một nghìn chín trăm tám mươi sáu là", "")]),
    ("Chữ\n![x](a.jpg) sau.", "<p>Chữ\n sau.</p>", None, [("page", "1 pictures are written (lines 8), 0 are shown")]),
    ("Tổ <Hoa Sen> trồng rau.", "<p>Tổ  trồng rau.</p>", None, [("page", "Hoa Sen", "")]),
    ("Một.\n\n[^x]: Ghi chú.", "<p>Một.</p>", None, [("page", "Ghi chú", "")]),
    ("| A |\n|---|\n| Một | hai |", "<table><tr><th>A</th></tr><tr><td>Một</td></tr></table>", None, [("page", "hai", "")]),
    ("Một hai ba.", "<p>Một ba hai.</p>", None, [("page", "", "ba"), ("page", "ba", "")]),
    ("Khen 46 chi bộ, 8 đề tài ở xã.", "<p>Khen 46 chi bộ, 8 đề tài ở xã.</p>", "Khen 46 chi bộ, 18 đề tài ở xã.", [("script", "8", "18")]),
    ("Có UBND xã dự lễ.", "<p>Có UBND xã dự lễ.</p>", "Có Hội đồng xã dự lễ.", [("script", "UBND", "hội đồng")]),
    ("Ngày 5/6/2019 họp ở xã.", "<p>Ngày 5/6/2019 họp ở xã.</p>", "Ngày 5 tháng 6 họp ở xã.", [("script", "2019", "")]),
    ("Mật độ 10<sup>2</sup> con ở đây.", "<p>Mật độ 10<sup>2</sup> con ở đây.</p>", "Mật độ 102 con ở đây.", [("script", "10 2", "102")]),
    ("1. ~~bỏ~~\n\nSau đó nghỉ.", "<ol><li><del>bỏ</del></li></ol><p>Sau đó nghỉ.</p>", "Một là, Sau đó nghỉ.", [("script", "", "một là")]),
    ("Mềm\u00ad.", "<p>Mề\u00adm.</p>", None, [("page", "Mềm", "Mề m")]),
    ("[1]: Nguyễn\n\nHết.", "<p>Hết.</p>", None, [("page", "1 Nguyễn", "")]),
]
# Words that are lost on these lines, and messages that excuse it or not.
EXCUSES = [
    ("| A |\n|---|\n| Một | hai |", "<table><tr><th>A</th></tr><tr><td>Một</td></tr></table>", (9, "surplus-cell"), True),
    ("| A |\n|---|\n| Một | hai |", "<table><tr><th>A</th></tr><tr><td>Một</td></tr></table>", (8, "surplus-cell"), False),
    ("```js {3}\nlet a\n```", "<pre><code>let a\n</code></pre>", (7, "words-behind-fence"), True),
    ("```js {3}\nlet a\n```", "<pre><code>let a\n</code></pre>", (8, "words-behind-fence"), False),
    ("```\nlet a\n```", "<pre><code>\n</code></pre>", (7, "words-behind-fence"), False),
    ("<p>Ông A.</p>", "", (7, "raw-html"), False),
    ("Một hai.", "<p>Một.</p>", (7, "double-spaces"), False),
    ("<img src=\"a.jpg\">", "", (7, "raw-html"), True),
    ("![x](a.jpg)", "", (7, "raw-html"), False),
]


def comparison(markdown, markup, script):
    project = types.SimpleNamespace(without_prefix=lambda text: text.removeprefix("ĐTO - "))
    article = types.SimpleNamespace(
        name="bai.md", path=types.SimpleNamespace(read_text=lambda **_: ""), line=5, lead="", keys={}, authors=lambda: "",
        body=clean((LEAD + markdown).encode()))
    result = Comparison(article, project, Aligner([("ABC", "anh bạn cũ")]))
    result.compare("page", "ĐTO - Mở đầu.", markup)
    if script is not None:
        result.compare_script("Mở đầu. " + script)
    return result


def run():
    wrong = 0

    def report(markdown, what):
        nonlocal wrong
        wrong += 1
        print(f"{markdown!r}: {what}")

    for markdown, markup, script in RIGHT:
        for difference in comparison(markdown, markup, script).differences:
            report(markdown, f"must pass, but {difference.where}: {difference}")
    for markdown, markup, script, expected in WRONG:
        found = [
            (d.where, d.what) if d.what else (d.where, " ".join(d.lost), " ".join(d.added))
            for d in comparison(markdown, markup, script).differences
        ]
        if sorted(found) != sorted(expected):
            report(markdown, f"must give {expected}, but gives {found}")
    for markdown, markup, (line, id), is_excused in EXCUSES:
        compared = comparison(markdown, markup, None)
        compared.excuse([(line, line, id, "warning", "")])
        if [bool(difference.excuse) for difference in compared.differences] != [is_excused]:
            report(markdown, f"{id} on line {line} must {'' if is_excused else 'not '}excuse it")
    count = len(RIGHT) + len(WRONG) + len(EXCUSES)
    print(f"self-test: {count} cases, {wrong} wrong")
    return 1 if wrong else 0
