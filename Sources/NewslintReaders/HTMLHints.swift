import CGumbo
import Glibc
import NewslintKit

/// What an element's tag, class, id and other attributes say it is for.
struct HTMLHints: OptionSet {
    let rawValue: UInt32

    /// Starts and ends a block of text.
    static let block = HTMLHints(rawValue: 1 << 0)
    /// Never shown: scripts, templates.
    static let dropped = HTMLHints(rawValue: 1 << 1)
    /// Around the story: navigation, forms, related links, by tag or by name.
    static let furniture = HTMLHints(rawValue: 1 << 2)
    static let link = HTMLHints(rawValue: 1 << 3)
    static let caption = HTMLHints(rawValue: 1 << 4)
    static let credit = HTMLHints(rawValue: 1 << 5)
    static let byline = HTMLHints(rawValue: 1 << 6)
    static let dateline = HTMLHints(rawValue: 1 << 7)
    static let deck = HTMLHints(rawValue: 1 << 8)
    /// Holds the story's text, by its own word: `article`, `itemprop="articleBody"`.
    static let story = HTMLHints(rawValue: 1 << 9)
    /// Can hold a story: `div`, `section`, `main`.
    static let container = HTMLHints(rawValue: 1 << 10)
    static let headline = HTMLHints(rawValue: 1 << 11)
    /// Not shown at first, as the pictures of a gallery that opens over the page.
    static let hidden = HTMLHints(rawValue: 1 << 12)
    static let figure = HTMLHints(rawValue: 1 << 13)
    /// The frame of the page, where no part of a story stands: navigation, forms, the footer.
    static let frame = HTMLHints(rawValue: 1 << 14)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ element: GumboElement, _ attributes: HTMLAttributes) {
        self = []
        guard element.tag_namespace == GUMBO_NAMESPACE_HTML else {
            insert(.dropped)
            return
        }
        if HTMLTags.blocks.contains(element.tag.rawValue) { insert(.block) }
        if HTMLTags.dropped.contains(element.tag.rawValue) { insert(.dropped) }
        if HTMLTags.furniture.contains(element.tag.rawValue) { insert(.furniture) }
        if HTMLTags.containers.contains(element.tag.rawValue) { insert(.container) }
        switch element.tag {
        case GUMBO_TAG_A: insert(.link)
        case GUMBO_TAG_FIGURE: insert(.figure)
        case GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_MENU, GUMBO_TAG_LABEL: insert(.frame)
        case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: insert(.caption)
        case GUMBO_TAG_TIME: insert(.dateline)
        case GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN: insert(.story)
        default: break
        }
        guard !attributes.isEmpty else { return }
        if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" && element.tag != GUMBO_TAG_A { insert(.hidden) }
        if let style = attributes["style"], style.replacing(" ", with: "").lowercased().contains("display:none") { insert(.hidden) }
        if let property = attributes["itemprop"] {
            if property.contains("articleBody") { insert(.story) }
            if property == "headline" || property == "name headline" { insert(.headline) }
            if property == "author" { insert(.byline) }
            if property.hasPrefix("date") { insert(.dateline) }
            if property == "caption" { insert(.caption) }
        }
        if attributes["rel"] == "author" { insert(.byline) }
        if let role = attributes["role"],
            ["navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog"].contains(role)
        {
            insert([.furniture, .frame])
        }
        let isWhole =
            element.tag == GUMBO_TAG_BODY || element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_ARTICLE
            || element.tag == GUMBO_TAG_MAIN
        guard !isWhole else { return }
        for name in ["class", "id", "data-component", "data-testid"] {
            if let value = attributes[name] { note(value) }
        }
    }

    /// What the words of a class or an id say.
    private mutating func note(_ value: String) {
        let bytes = value.utf8.prefix(300).map(ASCII.lower)
        bytes.withUnsafeBufferPointer { buffer in
            let line = buffer[...]
            for name in line.split(whereSeparator: ASCII.isSpace) {
                let parts = name.split { $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || $0 == 0x2E }
                if HTMLNames.furniture.count(in: name) > 0 || parts.contains(where: { HTMLNames.furnitureWords.contains($0) }) {
                    insert(.furniture)
                }
                if HTMLNames.captions.count(in: name) > 0 { insert(.caption) }
                if HTMLNames.credits.count(in: name) > 0 { insert(.credit) }
                if HTMLNames.bylines.count(in: name) > 0 { insert(.byline) }
                if HTMLNames.dates.count(in: name) > 0 || parts.contains(where: { HTMLNames.dateWords.contains($0) }) { insert(.dateline) }
                if HTMLNames.decks.count(in: name) > 0 || parts.contains(where: { HTMLNames.deckWords.contains($0) }) { insert(.deck) }
                if HTMLNames.stories.count(in: name) > 0 { insert(.story) }
            }
        }
    }
}

/// Elements by what they do.
enum HTMLTags {
    private static func set(_ tags: [GumboTag]) -> Set<UInt32> { Set(tags.map(\.rawValue)) }

    static let blocks = set([
        GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY, GUMBO_TAG_BUTTON, GUMBO_TAG_CAPTION,
        GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS, GUMBO_TAG_DIV, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_FIELDSET,
        GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,
        GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP, GUMBO_TAG_HR, GUMBO_TAG_HTML, GUMBO_TAG_LEGEND, GUMBO_TAG_LI,
        GUMBO_TAG_MAIN, GUMBO_TAG_MENU, GUMBO_TAG_NAV, GUMBO_TAG_OL, GUMBO_TAG_OPTION, GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_SECTION,
        GUMBO_TAG_SELECT, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_TD, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TFOOT,
        GUMBO_TAG_TH,
        GUMBO_TAG_THEAD, GUMBO_TAG_TITLE, GUMBO_TAG_TR, GUMBO_TAG_UL,
    ])

    static let dropped = set([
        GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,
        GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS, GUMBO_TAG_TITLE, GUMBO_TAG_NOFRAMES,
    ])

    static let furniture = set([
        GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_HEADER, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_MENU,
        GUMBO_TAG_LABEL,
    ])

    static let containers = set([
        GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_BODY, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_TR,
        GUMBO_TAG_TD, GUMBO_TAG_CENTER, GUMBO_TAG_FORM, GUMBO_TAG_SPAN, GUMBO_TAG_HTML, GUMBO_TAG_UNKNOWN, GUMBO_TAG_FONT,
    ])

    static let headings = [
        GUMBO_TAG_H1.rawValue: 1, GUMBO_TAG_H2.rawValue: 2, GUMBO_TAG_H3.rawValue: 3, GUMBO_TAG_H4.rawValue: 4, GUMBO_TAG_H5.rawValue: 5,
        GUMBO_TAG_H6.rawValue: 6,
    ]
}

/// Parts of class names and ids, as news sites use them.
enum HTMLNames {
    static let furniture = Phrases([
        "share", "sharing", "social", "related", "newsletter", "cookie", "navbar", "navigation", "breadcrumb", "sidebar", "side-bar",
        "comment", "masthead",
        "advert", "sponsor", "subscri", "signup", "sign-up", "recommend", "popular", "trending", "toolbar", "modal", "popup", "pop-up",
        "pagination", "paywall",
        "outbrain", "taboola", "most-read", "mostread", "consent", "gdpr", "author-bio", "authorbio", "about-author", "about-the-author",
        "disclaimer",
        "readmore", "read-more", "read-next", "readnext", "more-from", "morefrom", "more-on", "sr-only", "visually-hidden",
        "visuallyhidden", "screen-reader",
        "footer", "promo", "disqus", "skip-link", "skiplink", "print-only", "donat", "callout", "widget", "printfriendly",
        "jp-relatedposts", "sitemap",
        "tag-list", "taglist", "article-tags", "post-tags", "entry-tags", "entry-utility", "post-meta-bottom", "user-bio", "rss",
        "nocontent", "infobox",
        "navbox", "editsection", "reflist", "references", "mw-jump", "catlinks", "toc", "copyright", "follow-us", "followus",
        "listicle-nav", "upsell",
        "recirc", "inline-links", "also-read", "alsoread", "see-also", "post-navigation", "nav-links", "shar-", "livefyre", "login", "menu",
    ])
    static let furnitureWords = Phrases([
        "ad", "ads", "nav", "tags", "tools", "bio", "topics", "teaser", "teasers", "hidden", "banner", "bottom-links", "respond", "reply",
        "carousel",
    ])
    static let captions = Phrases(["caption", "imagedesc", "image-desc", "photo-desc", "legend", "image-info", "img-desc", "imgdesc"])
    static let credits = Phrases([
        "credit", "photographer", "image-source", "imagesource", "photo-by", "photoby", "image-copyright", "media-copyright", "img-source",
    ])
    static let bylines = Phrases(["byline", "by-line", "author", "writer", "contributor"])
    static let dates = Phrases([
        "timestamp", "time-stamp", "dateline", "datetime", "publish", "pubdate", "pub-date", "post-date", "entry-date", "updated",
    ])
    static let dateWords = Phrases(["date", "time", "posted"])
    static let decks = Phrases([
        "standfirst", "subtitle", "sub-title", "subheadline", "sub-headline", "strapline", "subhed", "sub-heading", "article-summary",
        "articlesummary",
    ])
    static let deckWords = Phrases(["deck", "dek", "subdeck", "kicker"])
    static let stories = Phrases([
        "article-body", "articlebody", "article_body", "story-body", "storybody", "story_body", "entry-content", "post-content",
        "article-content", "articlecontent",
        "post-body", "postbody", "article-text", "articletext", "story-content", "storycontent", "article__body", "article__content",
        "story__body", "article-entry",
        "content-body", "body-content", "post_content", "entry_content", "article_content", "main-content", "articledetail",
        "article-detail", "mw-parser-output",
    ])
}
