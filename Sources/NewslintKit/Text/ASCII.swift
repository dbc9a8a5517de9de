/// What a byte is, for the loops that read prose byte by byte.
public enum ASCII {
    @inlinable public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    @inlinable public static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    @inlinable public static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
    @inlinable public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    @inlinable public static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    /// The byte in lower case; anything but `A` to `Z` as it is.
    @inlinable public static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
