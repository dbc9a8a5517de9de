import NewslintKit

/// The roles that Markdown has no marks for: which heading is the headline, what is a deck, which emphasised line is a caption.
enum MarkdownRoles {
    /// - Parameter emphasized: the blocks that are emphasised from end to end.
    static func find(in reading: inout Reading, emphasized: Set<Int>) {
        let blocks = reading.blocks
        guard let first = blocks.indices.first(where: { blocks[$0].role == .subhead }) else { return }
        // The first heading is the headline: of the first level, or nothing but a caption or a byline before it.
        let headline = blocks.indices.first { blocks[$0].role == .subhead && blocks[$0].level == 1 } ?? first
        let isOpening = blocks[..<headline].allSatisfy { $0.role == .caption || $0.range.count < 80 }
        guard blocks[headline].level == 1 || isOpening else { return }
        reading.blocks[headline].role = .headline
        let next = headline + 1
        guard next < blocks.count else { return }
        let isLast = next + 1 >= blocks.count
        if blocks[next].role == .subhead, blocks[next].level == blocks[headline].level + 1, !isLast {
            // A section's heading has the section's text after it and then another; a deck stands alone above the story.
            let others = blocks[(next + 1)...].contains { $0.role == .subhead && $0.level == blocks[next].level }
            if !others || blocks[next].range.count > 60 { reading.blocks[next].role = .deck }
        } else if blocks[next].role == .paragraph, emphasized.contains(next), blocks[next].range.count <= 400, !isLast {
            reading.blocks[next].role = .deck
        }
    }
}
