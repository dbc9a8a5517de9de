import NewslintRules
import Testing
