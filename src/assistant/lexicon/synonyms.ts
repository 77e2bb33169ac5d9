/** Each line: a word, then synonyms of one or two words, which are read as that word. */
export const SYNONYMS = `
account acct
address addr
center centre ctr
change changing update updating reset
changed updated
date dt
department dept dpt depart
email e~mail
employee emp
firstname first~name given~name forename
have hav hv
lastname last~name family~name surname
link url lnk hyperlink
loggedin logged~in logged~on logged~into signed~in signed~into signed~on
login signin
logon log~in log~on sign~in sign~on log~into log~onto sign~into sign~onto logging~in signing~in logging~into
manager mgr
mobile cell mob handy
open ope opn opening
organization organisation org
organizational organisational
password pwd pw
phone telephone tel ph
start started starting
timezone time~zone tz
username user~name uname userid
zip zipcode postcode pincode postal post
`;
