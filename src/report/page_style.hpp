#pragma once

#include <string_view>

namespace bp::report {

/// The style sheet of every page. Colours are named once for light and once for dark.
inline constexpr std::string_view kPageStyle = R"css(
:root { color-scheme: light dark; --page: #ffffff; --text: #1c1f24; --quiet: #5a6270; --line: #d5d9e0;
        --panel: #f4f6f9; --link: #1a5fb4; --good: 61 133 214; --bad: 217 112 26; }
@media (prefers-color-scheme: dark) {
  :root { --page: #15171b; --text: #e3e6eb; --quiet: #a0a8b5; --line: #3a404b; --panel: #1f2228; --link: #82b4f5; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--page); color: var(--text);
       font: 16px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0.6rem 0; max-width: 44rem; }
a { color: var(--link); }
nav ul { margin: 0; padding-left: 1.2rem; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 0.8rem 1rem;
      overflow-x: auto; font: 13px/1.45 ui-monospace, monospace; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.92rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.4rem; }
th, td { padding: 0.35rem 0.7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; border-bottom: 2px solid var(--line); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
figure { margin: 1.25rem 0; }
figure svg { max-width: 100%; height: auto; }
figcaption { color: var(--quiet); font-size: 0.92rem; }
.gallery { display: flex; flex-wrap: wrap; gap: 1rem; }
.gallery figure { margin: 0; text-align: center; }
.gallery svg { border: 1px solid var(--line); border-radius: 4px; }
)css";

}  // namespace bp::report
