import NewslintReaders
import Testing
