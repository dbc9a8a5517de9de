/// What a block of a news story is for.
public enum BlockRole: UInt8, Sendable, CaseIterable {
    /// The story's title.
    case headline
    /// The line under the headline, also called standfirst or subheadline.
    case deck
    /// Who wrote it: `By Nam Hyun-woo`, or the name as a sign-off.
    case byline
    /// Place, date and agency on a line of their own: `SEOUL, April 4 (Yonhap) —`.
    case dateline
    /// Running text.
    case paragraph
    /// A heading between paragraphs.
    case subhead
    /// The text under a picture.
    case caption
    /// Who took the picture, on its own: `AFP-Yonhap`.
    case credit
    case listItem
    case tableCell
    case blockQuote
    /// Code and anything else that isn't prose. No rule reads it.
    case code
    /// What a page prints around a story: navigation, share buttons, sign-up lines, mastheads.
    case furniture

    /// The role's name in messages and in `newslint inspect`: `list item`.
    public var name: String {
        switch self {
        case .listItem: "list item"
        case .tableCell: "table cell"
        case .blockQuote: "block quote"
        default: "\(self)"
        }
    }
}

/// A set of block roles: what a rule declares that it reads.
public struct BlockRoles: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public init(_ role: BlockRole) { rawValue = 1 << UInt16(role.rawValue) }

    public static let headline = BlockRoles(.headline)
    public static let deck = BlockRoles(.deck)
    public static let byline = BlockRoles(.byline)
    public static let dateline = BlockRoles(.dateline)
    public static let paragraph = BlockRoles(.paragraph)
    public static let subhead = BlockRoles(.subhead)
    public static let caption = BlockRoles(.caption)
    public static let credit = BlockRoles(.credit)
    public static let listItem = BlockRoles(.listItem)
    public static let tableCell = BlockRoles(.tableCell)
    public static let blockQuote = BlockRoles(.blockQuote)
    public static let furniture = BlockRoles(.furniture)

    /// The story as it runs: paragraphs, list items and block quotes.
    public static let body: BlockRoles = [.paragraph, .listItem, .blockQuote]
    /// What a reader sees first: headline, deck, subheads, captions.
    public static let display: BlockRoles = [.headline, .deck, .subhead, .caption]
    /// All that the desk writes.
    public static let copy: BlockRoles = [.body, .display, .tableCell]

    @inlinable public func contains(_ role: BlockRole) -> Bool { rawValue & (1 << UInt16(role.rawValue)) != 0 }
}
