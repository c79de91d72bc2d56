"""What the oldest browser that pages are made for, a WebView with Chrome 61 (September 2017), makes of them: style sheets without all
that it does not know, scripts that must be ES2015, and a page without what browsers' objects got later.

The lists are those of Chrome 61. What stands in none of them is taken for newer, so that the mistake of a list is a finding, never a silence.
"""

import html
import re

import esprima
import tinycss2

PROPERTIES = set(
    """
    all align-content align-items align-self animation animation-delay animation-direction animation-duration animation-fill-mode
    animation-iteration-count animation-name animation-play-state animation-timing-function backface-visibility background background-attachment
    background-blend-mode background-clip background-color background-image background-origin background-position background-position-x
    background-position-y background-repeat background-size block-size border border-bottom border-bottom-color border-bottom-left-radius
    border-bottom-right-radius border-bottom-style border-bottom-width border-collapse border-color border-image border-image-outset
    border-image-repeat border-image-slice border-image-source border-image-width border-left border-left-color border-left-style border-left-width
    border-radius border-right border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color
    border-top-left-radius border-top-right-radius border-top-style border-top-width border-width bottom box-shadow box-sizing break-after
    break-before break-inside caption-side caret-color clear clip clip-path clip-rule color column-count column-fill column-gap column-rule
    column-rule-color column-rule-style column-rule-width column-span column-width columns contain content counter-increment counter-reset cursor
    direction display dominant-baseline empty-cells fill fill-opacity fill-rule filter flex flex-basis flex-direction flex-flow flex-grow flex-shrink
    flex-wrap float font font-display font-family font-feature-settings font-kerning font-size font-stretch font-style font-variant font-variant-caps
    font-variant-ligatures font-variant-numeric font-weight grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column
    grid-column-end grid-column-gap grid-column-start grid-gap grid-row grid-row-end grid-row-gap grid-row-start grid-template grid-template-areas
    grid-template-columns grid-template-rows height hyphens image-rendering inline-size isolation justify-content justify-items justify-self left
    letter-spacing line-height list-style list-style-image list-style-position list-style-type margin margin-bottom margin-left margin-right
    margin-top mask max-block-size max-height max-inline-size max-width max-zoom min-block-size min-height min-inline-size min-width min-zoom
    mix-blend-mode object-fit object-position offset-distance offset-path offset-rotate opacity order orientation orphans outline outline-color
    outline-offset outline-style outline-width overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right
    padding-top page-break-after page-break-before page-break-inside perspective perspective-origin place-content place-items place-self
    pointer-events position quotes resize right scroll-behavior shape-image-threshold shape-margin shape-outside shape-rendering size speak src
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    tab-size table-layout text-align text-align-last text-anchor text-combine-upright text-decoration text-decoration-color text-decoration-line
    text-decoration-style text-indent text-orientation text-overflow text-rendering text-shadow text-size-adjust text-transform
    text-underline-position top touch-action transform transform-box transform-origin transform-style transition transition-delay
    transition-duration transition-property transition-timing-function unicode-bidi unicode-range user-select user-zoom vector-effect vertical-align
    visibility white-space widows width will-change word-break word-spacing word-wrap writing-mode z-index zoom
    """.split()
)
# Of these prefixed ones Chrome 61 knows what pages use; of other browsers' prefixes none.
PREFIXED = re.compile(
    r"-webkit-(appearance|box-(align|direction|flex|orient|pack|decoration-break|shadow|sizing)|column-.*|columns|font-smoothing|hyphenate-character|line-clamp|"
    r"(margin|padding)-(start|end|before|after)|margin-collapse|mask(-.*)?|overflow-scrolling|print-color-adjust|tap-highlight-color|text-(fill-color|size-adjust|"
    r"stroke.*|emphasis.*|decoration.*)|user-(select|drag|modify)|border-(start|end|before|after).*|clip-path|filter|transform.*|transition.*|animation.*|flex.*|"
    r"align-.*|justify-content|order|perspective.*|background-.*|locale|line-break|rtl-ordering|user-select|writing-mode|logical-.*)"
)
FUNCTIONS = set(
    """
    attr blur brightness calc circle contrast counter counters cubic-bezier drop-shadow ellipse fit-content format frames grayscale hsl hsla
    hue-rotate inset invert linear-gradient local matrix matrix3d minmax opacity path perspective polygon radial-gradient rect repeat
    repeating-linear-gradient repeating-radial-gradient rgb rgba rotate rotate3d rotatex rotatey rotatez saturate scale scale3d scalex scaley scalez
    sepia skew skewx skewy steps translate translate3d translatex translatey translatez url var -webkit-image-set -webkit-gradient
    -webkit-linear-gradient -webkit-radial-gradient -webkit-cross-fade
    """.split()
)
UNITS = set("% em rem ex ch vw vh vmin vmax cm mm in pt pc px deg grad rad turn s ms dpi dpcm dppx fr".split())
# Words of values that came later, by property; "*" is any property.
LATER_WORDS = {
    "*": {"revert", "revert-layer", "stretch", "accentcolor", "accentcolortext", "canvas", "canvastext", "linktext", "visitedtext", "activetext", "field", "fieldtext",
          "selecteditem", "selecteditemtext", "mark", "marktext", "buttonborder"},
    "display": {"contents", "math", "ruby", "ruby-text", "flow", "block-ruby"}, "overflow": {"clip"}, "overflow-x": {"clip"}, "overflow-y": {"clip"},
    "overflow-wrap": {"anywhere"}, "word-wrap": {"anywhere"}, "word-break": {"auto-phrase"}, "white-space": {"break-spaces", "collapse", "preserve"},
    "float": {"inline-start", "inline-end"}, "clear": {"inline-start", "inline-end"}, "break-after": {"recto", "verso"}, "break-before": {"recto", "verso"},
    "grid-template-columns": {"subgrid", "masonry"}, "grid-template-rows": {"subgrid", "masonry"}, "text-decoration": {"from-font"}, "text-align": {"match-parent"},
    "text-decoration-line": {"spelling-error", "grammar-error"}, "resize": {"block", "inline"}, "hyphens": {"auto"}, "contain": {"inline-size"},
    "align-items": {"safe", "unsafe", "last"}, "justify-content": {"safe", "unsafe"},
}
PSEUDO_CLASSES = set(
    """
    active checked default defined disabled empty enabled first first-child first-of-type focus focus-within fullscreen hover in-range indeterminate
    invalid lang last-child last-of-type left link not nth-child nth-last-child nth-last-of-type nth-of-type only-child only-of-type optional
    out-of-range placeholder-shown read-only read-write required right root target valid visited host host-context -webkit-any -webkit-any-link
    -webkit-autofill -webkit-full-screen
    """.split()
)
PSEUDO_ELEMENTS = set("before after first-letter first-line selection placeholder backdrop cue slotted content shadow".split())
MEDIA_FEATURES = re.compile(
    r"(min-|max-)?(width|height|device-width|device-height|aspect-ratio|device-aspect-ratio|color|color-index|monochrome|resolution)|orientation|grid|scan|hover|"
    r"any-hover|pointer|any-pointer|display-mode|-webkit-(min-|max-)?device-pixel-ratio|-webkit-transform-3d|-webkit-animation"
)
# What browsers' objects got behind Chrome 61 and pages may be tempted to use.
LATER_SCRIPT = """(() => {
  const without = (object, ...names) => { for (const name of names) { try { delete object[name]; } catch (error) { /* not to be deleted */ } } };
  without(Array.prototype, "flat", "flatMap", "at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with");
  without(String.prototype, "trimStart", "trimEnd", "matchAll", "replaceAll", "at", "isWellFormed", "toWellFormed");
  without(Object, "fromEntries", "hasOwn", "groupBy"); without(Map, "groupBy"); without(Promise, "allSettled", "any", "withResolvers", "try"); without(Promise.prototype, "finally");
  without(Array, "fromAsync");
  without(Set.prototype, "union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom", "symmetricDifference");
  without(Element.prototype, "replaceChildren", "toggleAttribute", "checkVisibility", "setHTML", "setHTMLUnsafe", "getAnimations");
  without(DocumentFragment.prototype, "replaceChildren"); without(Document.prototype, "replaceChildren", "startViewTransition");
  without(HTMLFormElement.prototype, "requestSubmit"); without(HTMLElement.prototype, "showPopover", "hidePopover", "togglePopover", "inert");
  without(AbortSignal, "timeout", "any", "abort"); without(Blob.prototype, "text", "arrayBuffer", "stream", "bytes"); without(Intl, "ListFormat", "RelativeTimeFormat", "Segmenter", "DisplayNames");
  without(window, "globalThis", "queueMicrotask", "structuredClone", "ResizeObserver", "AbortController", "AbortSignal", "TextDecoderStream", "CompressionStream",
    "DecompressionStream", "BigInt", "WeakRef", "FinalizationRegistry", "navigation", "scheduler", "trustedTypes", "URLPattern", "Iterator");
  without(URLSearchParams.prototype, "size"); without(URL, "canParse", "parse"); without(Navigator.prototype, "clipboard", "share", "userAgentData");
})();"""


def old_style_sheet(text):
    """The style sheet as Chrome 61 reads it, written out again."""
    return write_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


def write_rules(rules):
    written = []
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors_known(rule.prelude):
                written.append(tinycss2.serialize(rule.prelude).strip() + "{" + old_declarations(rule.content) + "}")
        elif rule.type == "at-rule":
            written.append(old_at_rule(rule))
    return "\n".join(line for line in written if line)


def old_at_rule(rule):
    name, prelude = rule.lower_at_keyword, tinycss2.serialize(rule.prelude).strip()
    if name in ("charset", "import", "namespace") and rule.content is None:
        return f"@{name} {prelude};" if not re.search(r"layer|supports", prelude) else ""
    if rule.content is None:
        return ""
    inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True) if name in ("media", "supports", "keyframes", "-webkit-keyframes") else None
    if name == "media":
        known = [query for query in split(prelude) if media_known(query)]
        return f"@media {', '.join(known)} {{{write_rules(inner)}}}" if known else ""
    if name == "supports":
        return write_rules(inner) if supported(rule.prelude) else ""
    if name in ("keyframes", "-webkit-keyframes"):
        frames = "".join(tinycss2.serialize(frame.prelude) + "{" + old_declarations(frame.content) + "}" for frame in inner if frame.type == "qualified-rule")
        return f"@{name} {prelude} {{{frames}}}"
    if name in ("font-face", "page"):
        return f"@{name} {prelude} {{{old_declarations(rule.content)}}}"
    return ""


def split(text):
    """The parts between commas, outside of brackets."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(text):
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append(text[start:index].strip())
            start = index + 1
    return [*parts, text[start:].strip()]


def media_known(query):
    features = re.findall(r"\(([^()]*)\)", query)
    if re.search(r"\bor\b|[<>=]|\(\s*\(|\bnot\s*\(", query):
        return False
    return all(MEDIA_FEATURES.fullmatch(feature.partition(":")[0].strip().lower()) and value_known(*pair(feature)) for feature in features)


def pair(feature):
    name, _, value = feature.partition(":")
    return name.strip().lower(), tinycss2.parse_component_value_list(value)


def supported(prelude):
    """Whether a condition of @supports holds: declarations joined by `and`, `or` and `not`."""
    answer, operator, negated = None, "and", False
    for token in prelude:
        if token.type == "ident" and token.lower_value in ("and", "or"):
            operator = token.lower_value
        elif token.type == "ident" and token.lower_value == "not":
            negated = True
        elif token.type == "function":
            value = False
            answer, negated = combine(answer, operator, value != negated), False
        elif token.type == "() block":
            declaration = tinycss2.parse_one_declaration(token.content)
            value = declaration_known(declaration) if declaration.type == "declaration" else supported(token.content)
            answer, negated = combine(answer, operator, value != negated), False
    return bool(answer)


def combine(answer, operator, value):
    return value if answer is None else (answer and value) if operator == "and" else (answer or value)


def old_declarations(content):
    """Of a block's declarations those that are known; rules inside of rules are newer."""
    written = []
    for declaration in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if declaration.type != "declaration":
            continue
        important = "!important" if declaration.important else ""
        if declaration_known(declaration):
            written.append(f"{declaration.name}:{tinycss2.serialize(declaration.value)}{important}")
        elif declaration.name.startswith("--"):
            # The property exists there; what it stands for is invalid where it is used.
            written.append(f"{declaration.name}:initial{important}")
    return ";".join(written)


def declaration_known(declaration):
    name = declaration.lower_name
    if declaration.name.startswith("--"):
        return value_known("", declaration.value)
    if name not in PROPERTIES and not PREFIXED.fullmatch(name):
        return False
    if name == "text-decoration" and any(token.type in ("dimension", "percentage") for token in declaration.value):
        return False
    if name in ("list-style", "list-style-type") and any(token.type == "string" for token in declaration.value):
        return False
    if name == "content" and any(token.type == "literal" and token.value == "/" for token in declaration.value):
        return False
    if name == "overflow" and sum(token.type == "ident" for token in declaration.value) > 1:
        return False
    return value_known(name, declaration.value)


def value_known(name, tokens):
    for index, token in enumerate(tokens):
        if token.type == "function":
            if token.lower_name not in FUNCTIONS or not value_known(name, token.arguments):
                return False
            # rgb(0 0 0 / 50%)
            if token.lower_name in ("rgb", "rgba", "hsl", "hsla") and not any(part.type == "literal" and part.value == "," for part in token.arguments):
                if not any(part.type == "function" and part.lower_name == "var" for part in token.arguments):
                    return False
        elif token.type == "dimension":
            if token.lower_unit not in UNITS:
                return False
        elif token.type == "hash" and len(token.value) in (4, 8) and re.fullmatch("[0-9a-fA-F]+", token.value):
            return False
        elif token.type == "ident":
            if token.lower_value in LATER_WORDS["*"] or token.lower_value in LATER_WORDS.get(name, ()):
                return False
        elif token.type in ("() block", "[] block", "{} block") and not value_known(name, token.content):
            return False
    return True


def selectors_known(prelude):
    """One selector that is not known makes all of the rule void."""
    tokens = [token for token in prelude if token.type != "comment"]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "literal" and token.value in ("&", "||"):
            return False
        if token.type == "literal" and token.value == ":" and index + 1 < len(tokens):
            element = tokens[index + 1].type == "literal" and tokens[index + 1].value == ":"
            pseudo = tokens[index + (2 if element else 1)] if index + (2 if element else 1) < len(tokens) else None
            if pseudo is None or pseudo.type not in ("ident", "function"):
                return False
            name = pseudo.lower_value if pseudo.type == "ident" else pseudo.lower_name
            if not (name.startswith("-webkit-") and (element or name in PSEUDO_CLASSES)) and name not in (PSEUDO_ELEMENTS if element else PSEUDO_CLASSES | PSEUDO_ELEMENTS):
                return False
            if pseudo.type == "function" and name == "not" and not simple(pseudo.arguments):
                return False
            if pseudo.type == "function" and name.startswith("nth-") and any(part.type == "ident" and part.lower_value == "of" for part in pseudo.arguments):
                return False
            index += 2 if element else 1
        index += 1
    return True


def simple(tokens):
    """Whether a selector is what :not() took then: one tag, class, id, attribute or pseudo-class."""
    text = tinycss2.serialize(tokens).strip()
    return bool(re.fullmatch(r"[\w-]+|\*|[.#][\w-]+|\[[^\]]*\]|:[\w-]+(\([^()]*\))?", text)) and selectors_known(tokens)


def later_than_2015(source, module=False):
    """What keeps a script from being ES2015, or None."""
    found = []

    def look(node, metadata):
        kind = node.type
        if getattr(node, "isAsync", False) or getattr(node, "async", False) or kind in ("AwaitExpression", "ForAwaitStatement"):
            found.append((metadata.start.line, "async"))
        elif getattr(node, "operator", None) in ("**", "**="):
            found.append((metadata.start.line, "**"))
        elif kind == "ObjectExpression" and any(part.type == "SpreadElement" for part in node.properties):
            found.append((metadata.start.line, "… in an object"))
        elif kind == "ObjectPattern" and any(part.type == "RestElement" for part in node.properties):
            found.append((metadata.start.line, "… in an object"))
        elif kind == "Literal" and getattr(node, "regex", None):
            if set(node.regex.flags) - set("gimuy") or re.search(r"\(\?<|\\p\{", node.regex.pattern):
                found.append((metadata.start.line, f"/{node.regex.pattern}/{node.regex.flags}"))

    try:
        parse = esprima.parseModule if module else esprima.parseScript
        parse(source, {"loc": True}, look)
        # A comma behind the last argument came later too. A regular expression may upset the tokens alone: the parse above did not.
        tokens = esprima.tokenize(source, {"loc": True})
        found += [(one.loc.start.line, ",)") for one, other in zip(tokens, tokens[1:]) if one.value == "," and other.value == ")" and one.type == other.type == "Punctuator"]
    except esprima.Error as error:
        return str(error)
    return "; ".join(f"Line {line}: {what}" for line, what in sorted(set(found))) or None


def old_file(path, data):
    """A file of the site as the old browser reads it."""
    if path.suffix == ".css":
        return old_style_sheet(data.decode()).encode()
    if path.suffix == ".html":
        text = re.sub(r"(<style\b[^>]*>)(.*?)(</style>)", lambda match: match[1] + old_style_sheet(match[2]) + match[3], data.decode(), flags=re.S)
        return re.sub(
            r'(<[a-z][^<>]*? style=")([^"]*)(")', lambda match: match[1] + html.escape(old_declarations(html.unescape(match[2]))) + match[3], text
        ).encode()
    return data


def later_scripts(folder):
    """What in the site's scripts is newer than ES2015: all that pages hold or name; of others, which are loaded by these, the largest of
    each folder and beginning of a name."""
    named, inline, pages = set(), {}, sorted(folder.rglob("*.html"))
    for page in pages:
        for attributes, source in re.findall(r"<script\b([^>]*)>(.*?)</script>", page.read_text(encoding="utf-8"), re.S):
            kind = re.search(r'type="([^"]*)"', attributes)
            if address := re.search(r'src="([^"]+)"', attributes):
                named.add(address.group(1).rsplit("/", 1)[-1])
            elif source.strip() and (kind is None or kind.group(1) in ("module", "text/javascript")):
                inline.setdefault(source, (page, kind is not None and kind.group(1) == "module"))
    for source, (page, module) in inline.items():
        if said := later_than_2015(source, module):
            yield page.relative_to(folder).as_posix(), said
    largest = {}
    for path in sorted(folder.rglob("*.js")):
        key = path.name if path.name in named else re.split(r"[-.\d]", path.name)[0]
        place = (path.parent if path.name in named else path.parent.parent, key)
        if place not in largest or path.stat().st_size > largest[place].stat().st_size:
            largest[place] = path
    for path in largest.values():
        if said := later_than_2015(path.read_text(encoding="utf-8")):
            yield path.relative_to(folder).as_posix(), said
