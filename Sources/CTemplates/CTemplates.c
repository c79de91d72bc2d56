#include "CTemplates.h"

// Each text is followed by a zero, since the preprocessor does not tell how long it is; a picture may hold zeros, and has a
// name by which it is measured.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char icon_180[] = {
#embed "../../site-templates/assets/icon-180.png"
};
static const unsigned char icon_192[] = {
#embed "../../site-templates/assets/icon-192.png"
};
static const unsigned char icon_512[] = {
#embed "../../site-templates/assets/icon-512.png"
};

static const c_template templates[] = {
    {"article.mustache", (const unsigned char[]){
#embed "../../site-templates/article.mustache" suffix(, 0)
    }},
    {"assets/icon-180.png", icon_180, sizeof icon_180},
    {"assets/icon-192.png", icon_192, sizeof icon_192},
    {"assets/icon-512.png", icon_512, sizeof icon_512},
    {"assets/icon.svg", (const unsigned char[]){
#embed "../../site-templates/assets/icon.svg" suffix(, 0)
    }},
    {"assets/search-key.js", (const unsigned char[]){
#embed "../../site-templates/assets/search-key.js" suffix(, 0)
    }},
    {"assets/search-typing.js", (const unsigned char[]){
#embed "../../site-templates/assets/search-typing.js" suffix(, 0)
    }},
    {"assets/search.js", (const unsigned char[]){
#embed "../../site-templates/assets/search.js" suffix(, 0)
    }},
    {"assets/site.css", (const unsigned char[]){
#embed "../../site-templates/assets/site.css" suffix(, 0)
    }},
    {"corrections.mustache", (const unsigned char[]){
#embed "../../site-templates/corrections.mustache" suffix(, 0)
    }},
    {"data.mustache", (const unsigned char[]){
#embed "../../site-templates/data.mustache" suffix(, 0)
    }},
    {"decision.mustache", (const unsigned char[]){
#embed "../../site-templates/decision.mustache" suffix(, 0)
    }},
    {"decisions.mustache", (const unsigned char[]){
#embed "../../site-templates/decisions.mustache" suffix(, 0)
    }},
    {"home.mustache", (const unsigned char[]){
#embed "../../site-templates/home.mustache" suffix(, 0)
    }},
    {"honour-list.mustache", (const unsigned char[]){
#embed "../../site-templates/honour-list.mustache" suffix(, 0)
    }},
    {"honour-names.mustache", (const unsigned char[]){
#embed "../../site-templates/honour-names.mustache" suffix(, 0)
    }},
    {"honours.mustache", (const unsigned char[]){
#embed "../../site-templates/honours.mustache" suffix(, 0)
    }},
    {"layout.mustache", (const unsigned char[]){
#embed "../../site-templates/layout.mustache" suffix(, 0)
    }},
    {"list.mustache", (const unsigned char[]){
#embed "../../site-templates/list.mustache" suffix(, 0)
    }},
    {"model-list.mustache", (const unsigned char[]){
#embed "../../site-templates/model-list.mustache" suffix(, 0)
    }},
    {"model-year.mustache", (const unsigned char[]){
#embed "../../site-templates/model-year.mustache" suffix(, 0)
    }},
    {"model.mustache", (const unsigned char[]){
#embed "../../site-templates/model.mustache" suffix(, 0)
    }},
    {"models.mustache", (const unsigned char[]){
#embed "../../site-templates/models.mustache" suffix(, 0)
    }},
    {"not-found.mustache", (const unsigned char[]){
#embed "../../site-templates/not-found.mustache" suffix(, 0)
    }},
    {"page.mustache", (const unsigned char[]){
#embed "../../site-templates/page.mustache" suffix(, 0)
    }},
    {"partials/breadcrumbs.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/breadcrumbs.mustache" suffix(, 0)
    }},
    {"partials/card.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/card.mustache" suffix(, 0)
    }},
    {"partials/commendation.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/commendation.mustache" suffix(, 0)
    }},
    {"partials/corrections.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/corrections.mustache" suffix(, 0)
    }},
    {"partials/decision-rows.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/decision-rows.mustache" suffix(, 0)
    }},
    {"partials/figcaption.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/figcaption.mustache" suffix(, 0)
    }},
    {"partials/figure.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/figure.mustache" suffix(, 0)
    }},
    {"partials/group.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/group.mustache" suffix(, 0)
    }},
    {"partials/headline.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/headline.mustache" suffix(, 0)
    }},
    {"partials/honour.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/honour.mustache" suffix(, 0)
    }},
    {"partials/listing.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/listing.mustache" suffix(, 0)
    }},
    {"partials/model-card.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/model-card.mustache" suffix(, 0)
    }},
    {"partials/model-line.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/model-line.mustache" suffix(, 0)
    }},
    {"partials/months.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/months.mustache" suffix(, 0)
    }},
    {"partials/names.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/names.mustache" suffix(, 0)
    }},
    {"partials/pager.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/pager.mustache" suffix(, 0)
    }},
    {"partials/search-box.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/search-box.mustache" suffix(, 0)
    }},
    {"partials/stages.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/stages.mustache" suffix(, 0)
    }},
    {"partials/statistics.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/statistics.mustache" suffix(, 0)
    }},
    {"partials/status.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/status.mustache" suffix(, 0)
    }},
    {"partials/week.mustache", (const unsigned char[]){
#embed "../../site-templates/partials/week.mustache" suffix(, 0)
    }},
    {"profile.mustache", (const unsigned char[]){
#embed "../../site-templates/profile.mustache" suffix(, 0)
    }},
    {"redirect.mustache", (const unsigned char[]){
#embed "../../site-templates/redirect.mustache" suffix(, 0)
    }},
    {"register.mustache", (const unsigned char[]){
#embed "../../site-templates/register.mustache" suffix(, 0)
    }},
    {"registers.mustache", (const unsigned char[]){
#embed "../../site-templates/registers.mustache" suffix(, 0)
    }},
    {"search.mustache", (const unsigned char[]){
#embed "../../site-templates/search.mustache" suffix(, 0)
    }},
    {"terms.mustache", (const unsigned char[]){
#embed "../../site-templates/terms.mustache" suffix(, 0)
    }},
    {"unit.mustache", (const unsigned char[]){
#embed "../../site-templates/unit.mustache" suffix(, 0)
    }},
    {"units.mustache", (const unsigned char[]){
#embed "../../site-templates/units.mustache" suffix(, 0)
    }},
    {"week-year.mustache", (const unsigned char[]){
#embed "../../site-templates/week-year.mustache" suffix(, 0)
    }},
    {"week.mustache", (const unsigned char[]){
#embed "../../site-templates/week.mustache" suffix(, 0)
    }},
    {"week.txt.mustache", (const unsigned char[]){
#embed "../../site-templates/week.txt.mustache" suffix(, 0)
    }},
    {"weeks.mustache", (const unsigned char[]){
#embed "../../site-templates/weeks.mustache" suffix(, 0)
    }},
    {"withdrawn.mustache", (const unsigned char[]){
#embed "../../site-templates/withdrawn.mustache" suffix(, 0)
    }},
    {"year.mustache", (const unsigned char[]){
#embed "../../site-templates/year.mustache" suffix(, 0)
    }},
    {"years.mustache", (const unsigned char[]){
#embed "../../site-templates/years.mustache" suffix(, 0)
    }},
};

const c_template *c_templates(void) { return templates; }

size_t c_template_count(void) { return sizeof templates / sizeof *templates; }
