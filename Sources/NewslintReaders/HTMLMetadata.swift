import CGumbo
import NewslintKit

/// What a page's head says about its story: meta elements, JSON-LD, `time`, the title.
struct HTMLMetadata {
    private var title: String?
    private var shared: String?
    private var linked: String?
    private var authors: [String] = []
    private var linkedAuthors: [String] = []
    /// Dates by how sure they are: JSON-LD, `article:published_time`, other meta elements, `time`.
    private var dates: [Int: CivilDate] = [:]
    private var language: String?
    private var section: String?
    private var isOpinion = false

    mutating func note(_ element: GumboElement, _ attributes: HTMLAttributes) {
        switch element.tag {
        case GUMBO_TAG_HTML: language = attributes["lang"] ?? language
        case GUMBO_TAG_META: meta(attributes)
        case GUMBO_TAG_TITLE: if title == nil { title = text(of: element) }
        case GUMBO_TAG_TIME:
            if attributes["pubdate"] != nil || attributes["itemprop"] == "datePublished" { date(attributes["datetime"], 2) }
            date(attributes["datetime"], 3)
        case GUMBO_TAG_SCRIPT:
            if attributes["type"]?.lowercased() == "application/ld+json", let json = text(of: element) { linkedData(Array(json.utf8)) }
        default: break
        }
    }

    var story: Metadata {
        var metadata = Metadata()
        metadata.headline = linked ?? shared ?? title
        metadata.authors = linkedAuthors.isEmpty ? authors : linkedAuthors
        metadata.storyDate = (0...3).lazy.compactMap { dates[$0] }.first
        metadata.language = language
        metadata.section = isOpinion ? "opinion" : section?.lowercased()
        return metadata
    }

    /// The titles that the page gives its story, to know the headline by.
    var titles: [String] { [linked, shared, title].compactMap { $0 } }

    private mutating func date(_ text: String?, _ rank: Int) {
        if dates[rank] == nil, let text, let date = CivilDate(leading: text) { dates[rank] = date }
    }

    private mutating func meta(_ attributes: HTMLAttributes) {
        guard let content = attributes["content"], !content.isEmpty else { return }
        if attributes["itemprop"] == "datePublished" { date(content, 2) }
        switch (attributes["property"] ?? attributes["name"])?.lowercased() {
        case "og:title": shared = shared ?? content
        case "article:published_time", "og:article:published_time": date(content, 1)
        case "date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date",
            "publish-date", "cxenseparse:recs:publishtime":
            date(content, 2)
        case "author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author":
            let name = FrontMatter.authorName(content)
            if !name.contains("://"), !authors.contains(name) { authors.append(name) }
        case "og:locale": language = language ?? content
        case "article:section", "parsely-section":
            section = section ?? content
            noteKind(content)
        default: break
        }
    }

    private mutating func linkedData(_ json: [UInt8]) {
        JSONScanner.strings(in: json) { keys, value in
            guard let last = keys.last else { return }
            switch last {
            case "headline": if linked == nil, !value.isEmpty { linked = value }
            case "datePublished": date(value, 0)
            case "name", "author":
                if keys.suffix(2).contains("author"), !value.contains("://"), !linkedAuthors.contains(value), !value.isEmpty {
                    linkedAuthors.append(value)
                }
            case "articleSection":
                section = section ?? value
                noteKind(value)
            case "@type": if value == "OpinionNewsArticle" { isOpinion = true }
            default: break
            }
        }
    }

    private mutating func noteKind(_ section: String) {
        if ["opinion", "opinions", "comment", "op-ed", "editorial", "columns"].contains(section.lowercased()) { isOpinion = true }
    }

    private func text(of element: GumboElement) -> String? {
        guard element.children.length > 0, let child = element.children.data[0]?.assumingMemoryBound(to: GumboNode.self) else { return nil }
        guard child.pointee.type == GUMBO_NODE_TEXT, let text = child.pointee.v.text.text else { return nil }
        return String(cString: text)
    }
}
