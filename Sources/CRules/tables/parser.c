// Weights that Training/TrainSyntax learns from treebanks (see NOTICE).
#include "../table.h"

static const unsigned char parser_table[] = {
#embed "../data/parser.bin"
};
DEFINE_TABLE(parser)
