import NewslintReports
import Testing
