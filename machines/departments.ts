import type { Department } from '../src/process/definition.ts'

/** The bodies that the plan names, by their full names there (宁政发〔2021〕8号, annex). */
const department = (id: string, zh: string, en: string): Department => ({ id, zh, en })

export const approvalBureau = department(
  'approval-bureau',
  '县行政审批服务局',
  'Administrative Approval Service Bureau',
)
export const industryBureau = department(
  'industry-bureau',
  '县工信局',
  'Industry and Information Technology Bureau',
)
export const publicSecurity = department('public-security', '县公安局', 'Public Security Bureau')
export const humanResources = department(
  'human-resources',
  '县人社局',
  'Human Resources and Social Security Bureau',
)
export const marketSupervision = department('market-supervision', '县市场监管局', 'Market Supervision Bureau')
export const medicalInsurance = department('medical-insurance', '县医保局', 'Medical Insurance Bureau')
export const housingFund = department('housing-fund', '县公积金中心', 'Housing Provident Fund Centre')
export const taxBureau = department('tax-bureau', '县税务局', 'Tax Bureau')
export const peoplesBank = department(
  'peoples-bank',
  '人行宁阳县支行',
  "People's Bank, Ningyang County Branch",
)
export const housingConstruction = department(
  'housing-construction',
  '县住建局',
  'Housing and Urban-Rural Development Bureau',
)
export const naturalResources = department(
  'natural-resources',
  '县自然资源和规划局',
  'Natural Resources and Planning Bureau',
)
export const developmentReform = department('development-reform', '县发改局', 'Development and Reform Bureau')
export const financeBureau = department('finance', '县财政局', 'Finance Bureau')
export const commerce = department('commerce', '县商务局', 'Commerce Bureau')
export const justice = department('justice', '县司法局', 'Justice Bureau')
export const science = department('science', '县科技局', 'Science and Technology Bureau')
export const education = department('education', '县教体局', 'Education and Sports Bureau')
export const civilAffairs = department('civil-affairs', '县民政局', 'Civil Affairs Bureau')
export const health = department('health', '县卫健局', 'Health Bureau')
export const emergencyManagement = department(
  'emergency-management',
  '县应急管理局',
  'Emergency Management Bureau',
)
export const waterResources = department('water-resources', '县水利局', 'Water Resources Bureau')
export const cultureTourism = department('culture-tourism', '县文旅局', 'Culture and Tourism Bureau')
export const meteorology = department('meteorology', '县气象局', 'Meteorological Bureau')
export const transport = department('transport', '县交通运输局', 'Transport Bureau')
export const agriculture = department('agriculture', '县农业农村局', 'Agriculture and Rural Affairs Bureau')
export const veteransAffairs = department('veterans-affairs', '县退役军人事务局', 'Veterans Affairs Bureau')
export const ecology = department(
  'ecology',
  '市生态环境局宁阳分局',
  'Municipal Ecology and Environment Bureau, Ningyang Branch',
)
export const bigData = department('big-data', '县大数据中心', 'Big Data Centre')
export const financialServices = department(
  'financial-services',
  '县金融发展服务中心',
  'Financial Development Service Centre',
)
/** Named in 七-2 and 七-3 alone. Whether it is the Financial Development Service Centre is open. */
export const financialRegulation = department(
  'financial-regulation',
  '县地方金融监管局',
  'Local Financial Regulation Bureau',
)
export const bankingRegulation = department(
  'banking-regulation',
  '泰安银保监分局宁阳监管组',
  "Banking and Insurance Regulatory Office of Tai'an, Ningyang Group",
)
export const stateAssets = department('state-assets', '县国资中心', 'State-owned Assets Centre')
export const energyDevelopment = department(
  'energy-development',
  '县能源发展服务中心',
  'Energy Development Service Centre',
)
export const urbanManagement = department(
  'urban-management',
  '县城市管护服务中心',
  'Urban Management and Maintenance Service Centre',
)
export const antiSmuggling = department('anti-smuggling', '县打私办', 'Anti-smuggling Office')
export const governmentOffice = department(
  'government-office',
  '县政府办公室',
  'Office of the County Government',
)
export const foreignAffairs = department('foreign-affairs', '县外办', 'Foreign Affairs Office')
export const tradePromotion = department(
  'trade-promotion',
  '县贸促会',
  'Council for the Promotion of International Trade',
)
export const talentGroupOffice = department(
  'talent-group-office',
  '县人才工作领导小组办公室',
  'Office of the Leading Group for Talent',
)
export const talentChannelMembers = department(
  'talent-channel-members',
  '县高层次人才服务绿色通道联席会议成员单位',
  'Members of the Joint Conference on the Green Channel for High-level Talent',
)
export const disabledFederation = department('disabled-federation', '县残联', "Disabled Persons' Federation")
export const court = department('court', '县法院', "People's Court")
export const powerCompany = department('power-company', '县供电公司', 'Power Supply Company')
export const utilities = department(
  'utilities',
  '水电气热信专营单位',
  'Utilities for water, power, gas, heat and telecommunication',
)
export const townships = department('townships', '各乡镇（街道）', 'Townships and subdistricts')
export const parks = department('parks', '园区', 'Industrial parks')
export const procuringUnits = department('procuring-units', '各采购单位', 'Procuring units')

// Bodies that the plan names in its sentences, without giving them a clause.
export const developmentZone = department(
  'development-zone',
  '宁阳经济开发区管委会',
  'Administrative Committee of Ningyang Economic Development Zone',
)
export const reformGroupOffice = department(
  'reform-group-office',
  '县持续深入优化营商环境和推进政府职能转变领导小组办公室',
  'Office of the Leading Group for the Business Environment and the Change of Government Functions',
)
export const cityApprovalBureau = department(
  'city-approval-bureau',
  '市行政审批服务局',
  "Administrative Approval Service Bureau of Tai'an",
)
export const cityHumanResources = department(
  'city-human-resources',
  '市人力资源社会保障局',
  "Human Resources and Social Security Bureau of Tai'an",
)
export const cityFinancialRegulation = department(
  'city-financial-regulation',
  '泰安市地方金融监管局',
  "Local Financial Regulation Bureau of Tai'an",
)
export const securitiesRegulation = department(
  'securities-regulation',
  '山东证监局',
  'Securities Regulatory Bureau of Shandong',
)
export const provincialHumanResources = department(
  'provincial-human-resources',
  '省人社厅',
  'Human Resources and Social Security Department of Shandong',
)
export const provincialGovernmentOffice = department(
  'provincial-government-office',
  '省政府办公厅',
  'General Office of the Provincial Government',
)
export const customs = department('customs', '海关', 'Customs')
