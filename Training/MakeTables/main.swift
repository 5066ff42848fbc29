import FoundationEssentials
import Model

// Writes the indexes of the tables of rules, which are compiled into the program, into a folder.
guard CommandLine.arguments.count == 2 else { fatalError("MakeTables FOLDER") }
let folder = URL(filePath: CommandLine.arguments[1])
for file in RuleIndexFile.all {
  try Data(file.make()).write(to: folder.appending(path: file.name + ".bin"))
}
