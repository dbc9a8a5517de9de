import NewslintLexicon
import Testing
