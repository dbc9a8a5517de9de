import NewslintKit

/// How captions begin and end, whether or not they carry a credit.
enum CaptionCues {
    static func isCaption(_ text: BlockText, in prose: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = text.range
        guard range.count > 12 else { return false }
        let block = prose[range.start..<range.end]
        switch prose[range.start] {
        case 0x46, 0x28:  // F, (
            if starts("FILE - ") || starts("FILE PHOTO") || starts("FILE -- ") || starts("FILE – ") || starts("FILE — ") { return true }
            if starts("File photo") || starts("(FILES)") || starts("FILE: ") { return true }
        case 0x49, 0x54:  // I, T
            if starts("Image caption ") || starts("Image copyright ") { return true }
            guard starts("In this ") || starts("This ") || starts("In a ") else { break }
            if picturesSomething() { return true }
        case 0x41:  // A
            if starts("A file photo") || starts("A screen capture ") || starts("A file picture") { return true }
        case 0x4D:  // M
            if starts("Media caption ") || starts("Media playback is unsupported on your device Media caption") { return true }
        case 0x50:  // P
            if starts("Play Video ") { return true }
            if starts("Photo shows ") || starts("Photo: ") || starts("PHOTO: ") || starts("Pictured: ") || starts("Pictured here ") {
                return true
            }
        case 0x43:  // C
            if starts("Caption: ") || starts("CAPTION: ") { return true }
        default: break
        }
        return block.ends(with: "file photo.") || block.ends(with: "undated photo.") || block.ends(with: "file image.") || endsInPhoto()

        func starts(_ word: StaticString) -> Bool { block.starts(with: word) }
        /// `in this Feb. 22, 2019 photo.` at the end.
        func endsInPhoto() -> Bool {
            guard block.ends(with: " photo.") || block.ends(with: " image.") || block.ends(with: " photo"), text.words < BlockText.wordLimit
            else { return false }
            return block.suffix(70).place(of: " in this ") != nil
        }
        /// `This photo provided by …`, `In this Tuesday, March 3, 2020 photo, …`.
        func picturesSomething() -> Bool {
            let head = block.prefix(100)
            for noun: StaticString in [" photo", " image", " picture", " frame grab", " still", " video"] {
                guard let place = head.place(of: noun) else { continue }
                let rest = head[(place + noun.utf8CodeUnitCount)...]
                if head.starts(with: "In this "), rest.starts(with: ", "), head.contains(where: ASCII.isDigit) { return true }
                if place - head.startIndex < 45, providers.prefix(of: rest) != nil { return true }
            }
            return false
        }
    }

    private static let providers = Phrases([
        " provided by", " released by", " taken ", " made ", " from video", " shows ", " taken from", " grab",
    ])
}
