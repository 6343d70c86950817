// The words of what is told outside the organisation; both languages are complete.
export const OUTSIDE = {
  zh: {
    tellOutside: '对外发布', onlyExercise: '演练：只经许可演练的渠道，以 Exercise 发出。', updateDue: '险情已变，对外预警尚未更新：请拟稿并发布', cancelDue: '险情已结束或不属实，对外预警仍有效：请发布解除',
    noDraft: '尚未拟稿；未对外发布', draft: '稿', takesBack: '解除', noWays: '没有可用的对外渠道', meansAUTHORITIES: '其他单位（CAP）', meansSIRENS: '警报器', notForDrills: '不用于演练', stands: '预警有效中',
    typeALERT: '首发 Alert', typeUPDATE: '更新 Update', typeCANCEL: '解除 Cancel', previewCap: '预览 CAP 全文',
    doDRAFT: '拟预警稿', doLift: '拟解除稿', doISSUE: '对外发布', doTAKE_BACK: '对外解除', doSOUND: '鸣响警报器', keepDraft: '存稿（不发出）', onlyOfficials: '须由本场所有对外发布权的责任人本人点击',
    ourProposal: '措辞与行动建议为本系统提议，未经批准，请核改。存稿不会发出任何消息。', headline: '标题', description: '内容', instruction: '行动建议', area: '区域（空则用渠道所设）',
    inMyName: '已核对全文，以本人名义对外发布', validFor: '多久内可鸣响', typeToSound: '请键入：', soundWord: '鸣响',
    nothingIssued: '未对外发布过', neverSent: '未发出（超过十分钟，不再发送；可重新点击）', onItsWay: '正在交付', sentElsewhere: '已交付；本数据库无送达记录',
    DRAFTED: '对外拟稿', ISSUED: '对外发布', TAKEN_BACK: '对外解除', SOUNDED: '鸣响警报器', noticeWARNING: '对外预警',
    NOT_THE_NEWEST: '已有新稿，请重看', TURNED: '拟稿后险情已变：请重看并重新拟稿', ALREADY_ISSUED: '已发往该渠道', TOO_LOW: '颜色不得低于险情', NOTHING_STANDS: '该处没有有效的预警可解除', OVER: '险情已结束，只能解除', NOT_FOR_SIRENS: '警报器只为实时世界的红色鸣响', VALID_TOO_LONG: '时限过长或已过', TOO_MANY: '本险情发布次数已满',
  },
  en: {
    tellOutside: 'Telling outside', onlyExercise: 'A drill: only by channels for drills, as Exercise.', updateDue: 'The event has changed and the warning outside has not: draft and issue an update', cancelDue: 'It is over or was not real, and the warning outside still stands: take it back',
    noDraft: 'Nothing drafted; nothing told outside', draft: 'Draft', takesBack: 'takes back', noWays: 'No channel leads outside', meansAUTHORITIES: 'another authority (CAP)', meansSIRENS: 'sirens', notForDrills: 'not for drills', stands: 'a warning stands there',
    typeALERT: 'Alert', typeUPDATE: 'Update', typeCANCEL: 'Cancel', previewCap: 'The whole CAP message',
    doDRAFT: 'Draft a warning', doLift: 'Draft that it is over', doISSUE: 'Issue', doTAKE_BACK: 'Take back', doSOUND: 'Sound the sirens', keepDraft: 'Keep the draft (sends nothing)', onlyOfficials: 'Let out by the click of a named person who may, for this site',
    ourProposal: 'Words and what to do are proposed by this system and approved by nobody: check them. Keeping a draft sends nothing.', headline: 'Headline', description: 'Description', instruction: 'What to do', area: 'Area (empty: the channel’s)',
    inMyName: 'I have read all of it and let it out in my name', validFor: 'May begin to sound within', typeToSound: 'Type', soundWord: 'SOUND',
    nothingIssued: 'Nothing was let out', neverSent: 'NOT SENT (more than ten minutes ago, so it will not be; click again)', onItsWay: 'on its way to the outbox', sentElsewhere: 'was in the outbox; this database does not know what came of it',
    DRAFTED: 'drafted for outside', ISSUED: 'issued outside', TAKEN_BACK: 'taken back outside', SOUNDED: 'sirens let sound', noticeWARNING: 'warning outside',
    NOT_THE_NEWEST: 'there is another draft; look again', TURNED: 'The event has changed since it was drafted: look again and draft anew', ALREADY_ISSUED: 'it has gone there already', TOO_LOW: 'lower than the event’s colour', NOTHING_STANDS: 'no warning stands there', OVER: 'it is over: only taking back is left', NOT_FOR_SIRENS: 'sirens sound for red in the live world only', VALID_TOO_LONG: 'too long, or past', TOO_MANY: 'no more can be let out of this event',
  },
};
