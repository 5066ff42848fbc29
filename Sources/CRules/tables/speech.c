#include "../table.h"

static const unsigned char speech_table[] = {
#embed "../data/speech.txt"
};
DEFINE_TABLE(speech)
