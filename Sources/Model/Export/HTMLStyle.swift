/// The style and the script of an exported page, and their SHA-256 digests in base64.
///
/// Whoever changes a byte of them must change the digest too, or browsers refuse them; a test says so.
enum HTMLStyle {
  static let styleDigest = "jdYcuaao+kTEAdrXbqVfMiCv9nw8vnVT7aUTKdm0yYA="
  static let scriptDigest = "RvOH3utq+A4eIfRwgWM5iit5CiQ7QAGRacY8q1jYLZM="

  /// A page as wide as its window: tables become lists on a phone, and nothing is cut on paper.
  static let style = """
    :root{color-scheme:light dark}
    body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
    table{border-collapse:collapse;width:100%;margin:1rem 0}
    th,td{text-align:left;vertical-align:top;padding:.2rem .6rem;border-bottom:1px solid #8888;\
    overflow-wrap:anywhere}
    th{overflow-wrap:normal}
    .wide{overflow-x:auto}
    .facts td:first-child{white-space:nowrap}
    a{color:inherit}
    h2{font-size:1.1rem;margin:1.5rem 0 .2rem}
    section{border-left:.3rem solid #8888;padding-left:.8rem;break-inside:avoid}
    section[data-verdict=conflict]{border-color:#d55e00}
    section[data-verdict=compatible]{border-color:#e69f00}
    section[data-verdict=agree]{border-color:#0072b2}
    .mark{display:inline-block;width:1.2em;font-family:monospace}
    .why{margin:.2rem 0}
    ul{list-style:none;padding:0;margin:.4rem 0;display:grid;gap:.4rem 1.2rem;\
    grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr))}
    cite{font-style:normal;font-size:.85rem}
    blockquote{margin:.2rem 0;overflow-wrap:anywhere}
    blockquote span{opacity:.7}
    mark{background:#fd06;color:inherit}
    #filters{position:sticky;top:0;background:Canvas;padding:.3rem 0}
    #filters label{margin-right:1rem;white-space:nowrap}
    @media (max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}\
    tr{border-bottom:1px solid #8888;padding:.3rem 0}th,td{border:0;padding:0}\
    .facts td:first-child{display:inline}td[data-of]::before{content:attr(data-of) ": ";opacity:.7}\
    td:empty{display:none}}
    @media print{.wide{overflow:visible}th{overflow-wrap:anywhere}\
    #filters{display:none}body{max-width:none;font-size:10pt}tr,li{break-inside:avoid}\
    thead{display:table-header-group}h2{break-after:avoid}}
    """

  /// One box for each verdict and a field for words, which show and hide the facts.
  static let script = """
    (function(){
    var box=document.getElementById("filters"),kinds={},find=document.createElement("input"),
    all=document.querySelectorAll("[data-verdict]");
    function show(){var words=find.value.toLowerCase();all.forEach(function(s){
    var row=s.tagName==="TR"?document.getElementById(s.dataset.fact):s;
    s.hidden=!kinds[s.dataset.verdict].checked||row.textContent.toLowerCase().indexOf(words)<0})}
    document.querySelectorAll("section").forEach(function(s){var v=s.dataset.verdict;
    if(kinds[v])return;var label=document.createElement("label"),input=document.createElement("input");
    input.type="checkbox";input.checked=true;input.onchange=show;kinds[v]=input;
    label.append(input," "+s.dataset.words);box.append(label)});
    find.type="search";find.placeholder="words";find.setAttribute("aria-label","words");
    find.oninput=show;box.append(find);box.hidden=false})()
    """
}
