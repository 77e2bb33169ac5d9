/** Wishes in a language to change what a field says, as folded words; what was changed is told. */
export const EDITS: Readonly<Record<string, RegExp>> = {
  de: /\b(?:andern|andere(?= mein)|aktualisieren?|bearbeiten?|korrigieren?|ersetzen?|anpassen|losche?n?|entfernen?)\b/u,
  es: /\b(?:cambia(?:r|me)?|cambie(?= mi)|modifi(?:ca|car|que)|actualiza(?:r|me)?|actualice|corrige|corrija|corregir|editar?|reemplaza(?:r|me)?|eliminar?|borrar?)\b/u,
  fr: /(?<!\b(?:ai|as|a|ont|avons|je|ete|est|sont|etait) )\b(?:change[rz]?|modifie[rz]?|corrige[rz]?|actualise[rz]?|remplace[rz]?|supprime[rz]?)\b|\bmet(?:s|tre|tez) a jour\b/u,
  it: /\b(?:cambia(?:re|mi)?|modifica(?:re|mi)?|aggiorna(?:re|mi)?|correggi|correggere|sostituisci|sostituire|cancella(?:re)?|elimina(?:re)?)\b/u,
  ja: /(?:変更|更新|修正|訂正|削除)(?:して(?!い)|したい|お願い|願います)|変えて(?!い)|変えたい|書き換えて/u,
  nl: /\b(?:wijzig(?:en)?|verander(?:en)?|aanpassen|pas .*aan|bijwerken|werk .*bij|corrigeer|corrigeren|vervang(?:en)?|verwijder(?:en)?)\b/u,
  'pt-BR':
    /\b(?:mude|mudar|muda|alter(?:a|e|ar)|trocar?|troque|atualiz(?:a|e|ar)|corrija|corrigir|edit(?:e|ar)|substitu(?:a|ir)|modifi(?:ca|que|car)|remov(?:a|er))\b/u,
  'zh-CN':
    /(?:修改|更改|更新|更换|变更|编辑|删除)(?!了|过|的|日期|时间)|换成|改成|改一下|帮我改|[想要]改/u,
};
