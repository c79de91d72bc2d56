#ifndef CMARK_BOUND_H
#define CMARK_BOUND_H
#endif
