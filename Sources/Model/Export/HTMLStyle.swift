/// The style and the script of an exported page, and their SHA-256 digests in base64.
///
/// Whoever changes a byte of them must change the digest too, or browsers refuse them; a test says so.
enum HTMLStyle {
  static let styleDigest = "kp1Dd2+B5vL/Ra2gRGKlIbcOqmnRrdNKR4xa27t7pFU="
  static let scriptDigest = "astbM+R0rmzJqjYkGqYGPSrJAE4AYEx00H9s83zIc8o="

  static let style = """
    :root{color-scheme:light dark}
    body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
    table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}
    th,td{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #8888;overflow-wrap:anywhere}
    h2{font-size:1.1rem;margin:1.5rem 0 .2rem}
    section{border-left:.3rem solid #8888;padding-left:.8rem;break-inside:avoid}
    section[data-verdict=conflict]{border-color:#d55e00}
    section[data-verdict=compatible]{border-color:#e69f00}
    section[data-verdict=agree]{border-color:#0072b2}
    .mark{display:inline-block;width:1.2em;font-family:monospace}
    ul{list-style:none;padding:0}
    cite{font-style:normal;font-size:.85rem}
    blockquote{margin:.2rem 0 .6rem 1rem;overflow-wrap:anywhere}
    blockquote span{opacity:.7}
    mark{background:#fd06;color:inherit}
    #filters label{margin-right:1rem}
    @media print{#filters{display:none}body{max-width:none}}
    """

  /// One box for each verdict, which shows and hides its facts.
  static let script = """
    (function(){
    var box=document.getElementById("filters"),all=document.querySelectorAll("section"),kinds=[];
    all.forEach(function(s){var v=s.dataset.verdict;if(kinds.indexOf(v)<0)kinds.push(v)});
    kinds.forEach(function(v){
    var label=document.createElement("label"),input=document.createElement("input");
    input.type="checkbox";input.checked=true;
    input.onchange=function(){all.forEach(function(s){
    if(s.dataset.verdict===v)s.hidden=!input.checked})};
    label.append(input," "+v);box.append(label)});
    box.hidden=kinds.length<2})()
    """
}
