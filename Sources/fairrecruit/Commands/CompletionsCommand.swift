import ArgumentParser

/// `fairrecruit completions`: scripts that complete commands and flags in a shell.
struct CompletionsCommand: AsyncParsableCommand {
  /// The shells.
  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints the completion script of a shell.",
    discussion: """
      bash: fairrecruit completions bash > ~/.local/share/bash-completion/completions/fairrecruit
      zsh:  fairrecruit completions zsh > "${fpath[1]}/_fairrecruit"
      fish: fairrecruit completions fish > ~/.config/fish/completions/fairrecruit.fish
      """)

  @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell")) var shell: Shell

  func run() async throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    Terminal.output(Array((FairRecruit.completionScript(for: kind) + "\n").utf8))
  }
}
