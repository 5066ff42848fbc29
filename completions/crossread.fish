function __crossread_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __crossread_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __crossread_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __crossread_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __crossread_parse_tokens -S
    set -l unparsed_tokens (__crossread_tokens -pc)
    switch $unparsed_tokens[1]
    case 'crossread'
        __crossread_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'read'
            __crossread_parse_subcommand -r 1 '0' 'version' 'h/help'
        case 'text'
            __crossread_parse_subcommand 1 'format=' 'version' 'h/help'
        case 'claims'
            __crossread_parse_subcommand -r 1 'format=' '0' 'version' 'h/help'
        case 'compare'
            __crossread_parse_subcommand -r 1 'format=' 'only=+' 'source=+' 'fail-on=' 'explain=' '0' 'version' 'h/help'
        case 'search'
            __crossread_parse_subcommand -r 2 'format=' '0' 'version' 'h/help'
        case 'export'
            __crossread_parse_subcommand -r 1 'format=' 'only=+' 'source=+' 'tagged' 'fact=+' 'output=' 'force' '0' 'version' 'h/help'
        case 'batch'
            __crossread_parse_subcommand 0 'version' 'h/help'
        case 'help'
            __crossread_parse_subcommand -r 1 'version'
        end
    end
end

function __crossread_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __crossread_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __crossread_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __crossread_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__crossread_tokens -p)
    if test -z "$(__crossread_tokens -t)"
        set -l index (count (__crossread_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'crossread' -f
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'read' -d 'Open the reader (what crossread does when no command is given).'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'text' -d 'Print the article in a file, without menus, adverts and other furniture.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'claims' -d 'Print the checkable claims that articles make.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'compare' -d 'Print where articles agree, differ and contradict each other.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'search' -d 'Find words in articles, in any inflected form.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'export' -d 'Write facts, with their words and places, to a file that others can check.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'batch' -d 'Answer requests from standard input, one JSON object a line.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_positional "crossread" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread read" 0' -s '0' -d 'Paths in the list on standard input end with NUL, as find -print0 writes them.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread read" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread read" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread text" format' -l 'format' -d 'How to print: text or json.' -rfka 'text json'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread text" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread text" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread claims" format' -l 'format' -d 'How to print: text or json.' -rfka 'text json'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread claims" 0' -s '0' -d 'Paths in the list on standard input end with NUL, as find -print0 writes them.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread claims" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread claims" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare" format' -l 'format' -d 'How to print: text, markdown, html, csv or json.' -rfka 'text markdown html csv json'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare"' -l 'only' -d 'Only facts of a verdict: conflict, compatible, agree or single; may be repeated.' -rfka 'agree compatible conflict single'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare"' -l 'source' -d 'Only facts that this article tells: its file name or the start of it; may be repeated.' -rfka ''
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare" fail-on' -l 'fail-on' -d 'End with status 3 if there is a conflict.' -rfka 'conflict'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare" explain' -l 'explain' -d 'Print one fact, named by its id, with all that led to its verdict.' -rfka ''
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare" 0' -s '0' -d 'Paths in the list on standard input end with NUL, as find -print0 writes them.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread search" format' -l 'format' -d 'How to print: text or json.' -rfka 'text json'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread search" 0' -s '0' -d 'Paths in the list on standard input end with NUL, as find -print0 writes them.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread search" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread search" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" format' -l 'format' -d 'How to write: text, markdown, html, csv or json.' -rfka 'text markdown html csv json'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export"' -l 'only' -d 'Only facts of a verdict: conflict, compatible, agree or single; may be repeated.' -rfka 'agree compatible conflict single'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export"' -l 'source' -d 'Only facts that this article tells: its file name or the start of it; may be repeated.' -rfka ''
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" tagged' -l 'tagged' -d 'Only the facts that were tagged in the reader.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export"' -l 'fact' -d 'Only the fact with this id; may be repeated.' -rfka ''
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" output' -l 'output' -d 'The file to write; standard output without it.' -rfka ''
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" force' -l 'force' -d 'Replace the file if there is one.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" 0' -s '0' -d 'Paths in the list on standard input end with NUL, as find -print0 writes them.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread batch" version' -l 'version' -d 'Show the version.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread batch" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'crossread' -n '__crossread_should_offer_completions_for_flags_or_options "crossread help" version' -l 'version' -d 'Show the version.'
