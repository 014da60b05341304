import { rulesOf } from '../finding.js';

const PIPL = '《个人信息保护法》第十三条、第二十五条';
const SENSITIVE = '《个人信息保护法》第二十八条、第二十九条（敏感个人信息）';

export const PRIVACY_RULES = rulesOf('privacy', {
  privacy_phone: ['电话号码', 'block', PIPL, 'waivable'],
  privacy_id_number: ['身份证号', 'block', SENSITIVE],
  privacy_bank_card: ['银行卡号', 'block', SENSITIVE],
  privacy_wechat: ['微信号', 'block', PIPL, 'waivable'],
  privacy_plate: ['车牌号', 'block', PIPL],
  privacy_order_number: ['顾客的订单号或快递单号', 'block', PIPL, 'waivable'],
  privacy_email: ['电子邮箱', 'block', PIPL, 'waivable'],
  privacy_name: ['真实姓名', 'warn', PIPL, 'waivable'],
  privacy_child: [
    '未成年人的学校和班级',
    'block',
    '《个人信息保护法》第二十八条、第三十一条；《未成年人保护法》第四条',
    'waivable',
  ],
  privacy_health: ['某个人的病情', 'block', SENSITIVE, 'waivable'],
  privacy_address: ['住址', 'block', PIPL, 'waivable'],
});
