import NewslintEngine
import Testing
