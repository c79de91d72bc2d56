#include "CMarkBound.h"
