import NewslintKit

/// The words that pages print around stories.
enum FurnitureCues {
    /// Whether a short block is site furniture, by its words alone (in lower case, spaces single).
    static func isFurniture(_ line: Line, words: Int) -> Bool {
        if exact.contains(line) { return true }
        let bare = line.bare
        if exact.contains(bare) { return true }
        guard words < BlockText.wordLimit else { return false }
        if words <= 20, bare.starts(with: "follow "), networks.count(in: line) > 0 { return true }
        if opens(openings, line, bare) || words <= 14 && opens(shortOpenings, line, bare) {
            // A sentence may begin with the same words; then something must be there that only a page speaks of.
            let isSentence = words >= 4 && (line.ends(with: ".") || line.ends(with: ".\"") || line.ends(with: "!") || line.ends(with: "?"))
            return !isSentence || pageWords.count(in: line) > 0
        }
        // A page speaks to its reader; a story about newsletters does not, and whoever it quotes is no page.
        guard line.starts(with: "you") || line.place(of: " you") != nil, closings.count(in: line) >= 2 else { return false }
        return line.place(of: "\"") == nil && line.place(of: "“") == nil
    }

    private static func opens(_ phrases: Phrases, _ line: Line, _ bare: Line) -> Bool {
        phrases.prefix(of: bare) != nil || phrases.prefix(of: line) != nil
    }

    /// Whether a line stands over a picture's caption: `Image caption,`.
    static func announcesCaption(_ line: Line) -> Bool { captionLabels.contains(line.bare) }

    /// Whether a line stands over a list of other stories in the middle of a story.
    static func opensLinks(_ line: Line) -> Bool { linkLabels.contains(line.bare) }

    /// Whether a line is a field at the head of an e-mail, or belongs to one.
    static func isMailField(_ line: Line) -> Bool { mailFields.prefix(of: line) != nil }

    /// Whether a line is the name of a newspaper's section, as it stands over a headline.
    static func isSection(_ line: Line) -> Bool { sections.contains(line) }

    /// Whether a line opens a list of other stories or of comments, so that short lines after it are furniture too.
    static func opensRegion(_ line: Line) -> Bool { regions.prefix(of: line.bare) != nil }

    private static let networks = Phrases([
        "facebook", "twitter", "instagram", "youtube", "linkedin", "telegram", "whatsapp", "tiktok", " @",
    ])

    private static let pageWords = Phrases([
        "facebook", "twitter", "instagram", "youtube", "telegram", "whatsapp", "sign up", "subscri", "cookie", "newsletter", "inbox",
        "javascript", "copyright", "©", "browser", "email", "e-mail", " app ", " app.", " here", "@", "http", ".com", "alerts",
        "all rights reserved", "may not be published", "journalism", "you agree", " your ", "terms of", "privacy", "account", "log in",
        "sign in", "this article", "this story", "full story", "full article", "we use", "free articles",
    ])

    private static let captionLabels = Phrases(["image caption", "media caption"])

    private static let linkLabels = Phrases([
        "related", "related stories", "related articles", "related news", "related content", "related coverage", "more stories",
        "read more",
        "more from the web", "recommended", "recommended stories", "most read", "most popular", "top stories", "trending", "trending now",
        "see also", "you may also like", "you might also like", "you may also be interested in",
    ])

    private static let mailFields = Phrases(["from: ", "to: ", "cc: ", "bcc: ", "subject: ", "sent: ", "date: ", "reply-to: "])

    private static let exact = Phrases([
        "advertisement", "ad", "image caption", "media caption", "share", "share this", "share this article", "share this story", "print",
        "email", "e-mail", "facebook",
        "twitter",
        "tweet", "linkedin", "pinterest", "reddit", "whatsapp", "instagram", "youtube", "telegram", "flipboard", "copy link", "copy url",
        "home",
        "menu", "search", "close", "skip to content", "-30-", "###", "# # #", "sort by newest", "sort by oldest", "reply", "like",
        "tags", "unsubscribe", "manage preferences",
        "related content", "related coverage", "listen to this article", "you may also be interested in",
        "skip to main content", "log in", "login", "sign in", "sign up", "register",
        "subscribe",
        "subscribe now", "newsletter", "newsletters", "font-size", "font size", "text size", "go top", "go to top", "back to top", "top",
        "comments",
        "leave a comment", "post a comment", "no comments", "view comments", "show comments", "load more", "more", "read more", "next",
        "previous",
        "save", "listen", "follow", "follow us", "most read", "most popular", "trending", "trending now", "recommended", "related",
        "ad policy",
        "related articles", "related stories", "related news", "more stories", "latest news", "top stories", "editor's picks",
        "editors' picks",
        "more news", "all rights reserved", "privacy policy", "terms of use", "terms of service", "terms and conditions", "cookie policy",
        "contact us", "about us", "advertise with us", "sponsored", "sponsored content", "promoted", "play", "pause", "mute", "unmute",
        "loading",
        "loading...", "story continued below", "story continues below", "story highlights", "caption", "hide caption", "toggle caption",
        "enlarge this image", "view gallery", "a",
        "x", "-", "+",
        "messenger", "line", "kakaotalk", "naver", "bookmark", "scrap", "get app", "donate", "support us",
        "story continues below advertisement",
    ])

    private static let sections = Phrases([
        "politics", "news", "business", "sports", "sport", "opinion", "world", "national", "local", "entertainment", "lifestyle",
        "technology", "tech",
        "health", "science", "culture", "economy", "features", "weather", "travel", "image", "photo", "video", "gallery", "photos",
        "videos", "breaking",
    ])

    private static let shortOpenings = Phrases([
        "sign up for", "subscribe to", "subscribe for", "follow us on", "share on ", "share via ", "share this ", "click here",
        "read more:",
        "read also:", "also read:", "read next:", "related:", "related article", "see also:", "watch:", "listen:", "more from ",
        "top 10 stories",
        "top stories", "most read ", "most popular ", "most viewed", "go top", "go to top", "copyright ", "© ", "filed under", "tags:",
        "topics:",
        "story continues below", "article continues ", "continue reading", "slideshow (", "download our app", "download the app",
        "recommended for you",
        "you may also like", "you might also like", "sponsored by", "paid post", "editor's picks", "trending:", "skip to ", "more on this",
        "comments (", "view all ", "see all ", "listen to article", "next image", "story continued ", "show more", "read full article",
        "get breaking news", "register now", "don't miss",
        "in case you missed",
        "report an error", "submit a correction", "follow @", "join the conversation", "have your say", "more:", "more stories",
        "last modified:",
        "scroll to continue", "advertise with ", "advertisement continue", "listen to this ", "unsubscribe |", "log in to ", "sign in to ",
        "min read", "font size",
        "click to ", "tap to ", "view comments",
        "load comments",
        "subscribe now", "already a subscriber", "read the full story", "this article originally appeared on", "scroll down to",
        "story highlights", "this article is more than ",
    ])

    private static let openings = Phrases([
        "sign up for our ", "sign up for the ", "sign up here ", "sign up to receive ", "subscribe to our ", "subscribe now for ",
        "thank you for signing up",
        "get our newsletter", "this site uses cookies", "we use cookies", "by continuing to ", "by clicking ", "by signing up",
        "by subscribing",
        "copyright ©", "© copyright", "©20", "© 20", "all rights reserved", "your email address will not be published",
        "please enable javascript",
        "this material may not be published", "to continue reading", "download the new ", "support independent journalism",
        "get the latest news ",
        "enter your email", "want the latest", "help us keep", "this website uses cookies", "copyright 20", "copyright (c)",
        "like us on facebook",
        "get breaking news alerts", "javascript is required", "you are using an outdated browser",
    ])

    private static let closings = Phrases([
        "sign up", "your inbox", "privacy policy", "newsletter", "subscribe now", "all rights reserved", "terms of service", "terms of use",
        "promotional offers", "free articles", "subscribe for $", "forwarded to you", "thank you for signing up", "unsubscribe",
        "follow us on", "delivered to your", "cookies",
    ])

    private static let regions = Phrases([
        "top 10 stories", "top stories", "most read", "most popular", "most viewed", "related", "trending", "recommended",
        "you may also like",
        "you might also like", "more from ", "comments", "more stories", "editor's picks", "editors' picks", "latest news", "read more",
        "popular", "tags", "topics", "you may also be interested in",
        "more news", "leave a comment", "go top", "go to top",
    ])
}
