import CGumbo
import NewslintKit

/// Where on a page the story stands: the element that holds most of its running text.
struct HTMLStory {
    /// The nodes of the element, as indices into the tree.
    let nodes: Range<Int>
    /// Elements that look like furniture by name but hold most of the page's text.
    let exempt: Set<Int>

    /// Blocks shorter than this say nothing about where the story is.
    private static let shortest = 60

    init(_ tree: HTMLTree, _ bytes: [UInt8]) {
        let nodes = tree.nodes
        guard HTMLStory.isPage(tree) else {
            self.nodes = 0..<nodes.count
            exempt = []
            return
        }
        // Running text by block, and the sums before each node, so that any element's sum is one subtraction.
        let text = HTMLStory.runningText(tree, bytes)
        let all = HTMLStory.sums(text)
        var exempt: Set<Int> = []
        for index in nodes.indices where nodes[index].hints.contains(.furniture) {
            if (all[nodes[index].end] - all[index]) * 2 > all[nodes.count] { exempt.insert(index) }
        }
        var kept = text
        var index = 0
        while index < nodes.count {
            if nodes[index].hints.contains(.furniture), !exempt.contains(index) {
                for inside in index..<nodes[index].end { kept[inside] = 0 }
                index = nodes[index].end
            } else {
                index += 1
            }
        }
        self.exempt = exempt
        self.nodes = HTMLStory.densest(tree, HTMLStory.sums(kept))
    }

    private static func densest(_ tree: HTMLTree, _ sums: [Int]) -> Range<Int> {
        let nodes = tree.nodes
        let total = sums[nodes.count]
        func amount(_ index: Int) -> Int { sums[nodes[index].end] - sums[index] }
        // What calls itself the story, if it holds a good part of the text: the innermost of those that hold about as much.
        var best: Int?
        for index in nodes.indices where nodes[index].hints.contains(.story) && amount(index) * 10 >= total * 4 {
            guard let known = best else {
                best = index
                continue
            }
            let isInside = index < nodes[known].end
            if isInside ? amount(index) * 100 >= amount(known) * 85 : amount(index) > amount(known) { best = index }
        }
        var current = best ?? 0
        guard best == nil, total > 0 else { return current..<(nodes.isEmpty ? 0 : nodes[current].end) }
        descending: while true {
            var child = current + 1
            while child < nodes[current].end {
                if nodes[child].kind == .element, !nodes[child].hints.isDisjoint(with: [.container]), amount(child) * 100 >= total * 75 {
                    current = child
                    continue descending
                }
                child = nodes[child].end
            }
            return current..<nodes[current].end
        }
    }

    /// Bytes of text outside links for each block that has enough of it, at the block's own node.
    private static func runningText(_ tree: HTMLTree, _ bytes: [UInt8]) -> [Int] {
        let nodes = tree.nodes
        var plain = Array(repeating: 0, count: nodes.count)
        var linked = plain
        // For each node, the block around it and whether a link or something hidden is.
        var block = plain
        var flags = Array(repeating: HTMLHints(), count: nodes.count)
        for index in nodes.indices {
            let node = nodes[index]
            let parent = max(0, node.parent)
            flags[index] = flags[parent].union(node.hints.intersection([.link, .dropped, .hidden]))
            block[index] = node.kind == .element && node.hints.contains(.block) ? index : block[parent]
            guard node.kind == .text, flags[index].isDisjoint(with: [.dropped, .hidden]) else { continue }
            let count = bytes[node.source.start..<node.source.end].count { !ASCII.isSpace($0) }
            if flags[index].contains(.link) { linked[block[index]] += count } else { plain[block[index]] += count }
        }
        for index in nodes.indices where plain[index] < shortest || linked[index] > plain[index] { plain[index] = 0 }
        return plain
    }

    private static func sums(_ values: [Int]) -> [Int] {
        var sums = [0]
        sums.reserveCapacity(values.count + 1)
        for value in values { sums.append(sums[sums.count - 1] + value) }
        return sums
    }

    /// Whether this is a page with things around a story, rather than a piece of HTML that is all story.
    private static func isPage(_ tree: HTMLTree) -> Bool {
        let around: Set<UInt32> = [
            GUMBO_TAG_NAV.rawValue, GUMBO_TAG_HEADER.rawValue, GUMBO_TAG_FOOTER.rawValue, GUMBO_TAG_ASIDE.rawValue,
            GUMBO_TAG_ARTICLE.rawValue,
            GUMBO_TAG_MAIN.rawValue, GUMBO_TAG_SCRIPT.rawValue,
        ]
        return tree.nodes.contains { around.contains($0.tag.rawValue) || $0.hints.contains(.story) }
    }
}
